using System.Globalization;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>
/// The rows on which a rule's conditions may hold, as far as the database can tell: it leaves out most of a large ledger,
/// never a row that matches.
/// </summary>
internal static class RuleCandidates
{
    internal static IQueryable<Transaction> Of(IQueryable<Transaction> rows, CategorizationRule rule) =>
        rule.Match is RuleMatch.All ? rule.Conditions.Where(condition => !condition.Not).Aggregate(rows, Narrow) : rows;

    private static IQueryable<Transaction> Narrow(IQueryable<Transaction> rows, RuleCondition condition) =>
        (condition.Field, condition.Operator) switch
        {
            (RuleField.Payee or RuleField.Text, RuleOperator.Contains or RuleOperator.Equals) => Text(rows, condition),
            (RuleField.Account, _) when AccountId.TryParse(condition.Value, null, out var account) => rows.Where(t =>
                t.AccountId == account
            ),
            (RuleField.Direction, _) => condition.Value == "in"
                ? rows.Where(t => t.MinorUnits > 0)
                : rows.Where(t => t.MinorUnits < 0),
            (RuleField.Currency, _) when Currency.TryParse(condition.Value, out var currency) => rows.Where(t =>
                t.Currency == currency
            ),
            (RuleField.Date, RuleOperator.AtLeast) when Day(condition) is { } first => rows.Where(t => t.Date >= first),
            (RuleField.Date, RuleOperator.AtMost) when Day(condition) is { } last => rows.Where(t => t.Date <= last),
            _ => rows,
        };

    // The search text has the description as it is shown, the conditions look at the bank's.
    private static IQueryable<Transaction> Text(IQueryable<Transaction> rows, RuleCondition condition)
    {
        var pattern = SearchText.Containing(DescriptionNormalizer.Fold(condition.Value.Trim()));
        return rows.Where(t =>
            EF.Functions.Like(t.SearchText, pattern, SearchText.Escape)
            || (t.BankText != null && t.BankText != t.Description)
        );
    }

    private static DateOnly? Day(RuleCondition condition) =>
        DateOnly.TryParseExact(
            condition.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
