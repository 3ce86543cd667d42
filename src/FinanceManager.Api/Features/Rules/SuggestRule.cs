using System.Globalization;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <param name="Rule">Ready to be saved, except that it does nothing yet where the transaction has no category.</param>
/// <param name="Count">How many transactions applying it would change.</param>
public sealed record RuleSuggestionResponse(RuleRequest Rule, int Count);

/// <summary>"Create a rule from this correction": what is like this transaction shall be decided as this one was.</summary>
internal static class SuggestRule
{
    private const int MostPhrases = 3;
    private const int ShortestPhrase = 3;
    private const int LongestName = 100;
    private const int LongestValue = 500;

    internal static async Task<Results<Ok<RuleSuggestionResponse>, NotFound>> Handle(
        TransactionId transactionId,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var found = await db
            .Transactions.AsNoTracking()
            .Include(t => t.Splits)
            .SingleOrDefaultAsync(t => t.Id == transactionId, ct);
        if (found is not { } transaction)
            return TypedResults.NotFound();

        var conditions = Conditions(transaction);
        if (await IsOtherwiseElsewhereAsync(db, transaction, ct))
            conditions.Add(new(RuleField.Account, RuleOperator.Equals, transaction.AccountId.ToString()));
        var parts = Shares(transaction);
        var draft = new RuleRequest(
            Name(transaction, conditions),
            conditions,
            parts.Count > 0 ? null : transaction.Splits[0].CategoryId,
            transaction.PayeeSource is DecisionSource.Person ? transaction.Payee : null,
            Parts: parts
        );
        return TypedResults.Ok(new RuleSuggestionResponse(draft, await RulePreview.CountAsync(db, draft, ct)));
    }

    /// <summary>The words that name the merchant, or else all of the text, or the amount where there is none; and the direction.</summary>
    private static List<RuleCondition> Conditions(Transaction t)
    {
        var text = DescriptionNormalizer.Fold(t.BankText ?? t.Description).Trim();
        var (field, phrases) = (RuleField.Text, Phrases(t.MerchantKey, text));
        if (phrases.Count == 0 && t is { PayeeSource: DecisionSource.Bank, Payee: { } payee })
            (field, phrases) = (RuleField.Payee, Phrases(t.MerchantKey, DescriptionNormalizer.Fold(payee)));
        if (phrases.Count == 0 && text.Length is > 0 and <= LongestValue)
            (field, phrases) = (RuleField.Text, [text]);
        var conditions = phrases.ConvertAll(phrase => new RuleCondition(field, RuleOperator.Contains, phrase));
        if (conditions.Count == 0)
            conditions.Add(
                new(RuleField.Amount, RuleOperator.Equals, t.Amount.ToDecimal().ToString(CultureInfo.InvariantCulture))
            );
        if (t.MinorUnits != 0)
            conditions.Add(new(RuleField.Direction, RuleOperator.Equals, t.MinorUnits < 0 ? "out" : "in"));
        return conditions;
    }

    /// <summary>The merchant's words as they stand together in the text.</summary>
    private static List<string> Phrases(string merchant, string folded)
    {
        var words = merchant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var phrases = new List<string>();
        for (var at = 0; at < words.Length && phrases.Count < MostPhrases; at++)
        {
            var phrase = words[at];
            while (at + 1 < words.Length && folded.Contains($"{phrase} {words[at + 1]}", StringComparison.Ordinal))
                phrase = $"{phrase} {words[++at]}";
            if (phrase.Length >= ShortestPhrase && folded.Contains(phrase, StringComparison.Ordinal))
                phrases.Add(phrase);
        }
        return phrases;
    }

    /// <summary>Whether a person decided differently about the same merchant on another account.</summary>
    private static Task<bool> IsOtherwiseElsewhereAsync(FinanceDbContext db, Transaction t, CancellationToken ct)
    {
        var (key, account, category) = (t.MerchantKey, t.AccountId, t.Splits[0].CategoryId);
        return db.Transactions.AnyAsync(
            other =>
                other.MerchantKey == key
                && key != ""
                && other.AccountId != account
                && other.Splits.Any(s =>
                    (s.Source == DecisionSource.Person || s.Source == DecisionSource.Migrated)
                    && s.CategoryId != category
                ),
            ct
        );
    }

    /// <summary>The parts of a divided transaction as shares, the last one taking the rest.</summary>
    private static List<RulePartRequest> Shares(Transaction t)
    {
        var splits = t.Splits.OrderBy(s => s.Position).ToList();
        if (splits.Count < 2 || splits.Any(s => Math.Sign(s.MinorUnits) != Math.Sign(t.MinorUnits)))
            return [];
        var shares = splits.SkipLast(1).Select(s => (int)Math.Round(10_000m * s.MinorUnits / t.MinorUnits)).ToList();
        if (shares.Any(share => share == 0) || shares.Sum() >= 10_000)
            return [];
        return
        [
            .. splits
                .Zip(shares.Append(0))
                .Select(p => new RulePartRequest(
                    p.First.CategoryId,
                    p.Second == 0 ? null : p.Second,
                    Note: p.First.Note
                )),
        ];
    }

    private static string Name(Transaction t, List<RuleCondition> conditions)
    {
        var name = t.Payee ?? (t.MerchantKey.Length > 0 ? t.MerchantKey : conditions[0].Value);
        return name.Length > LongestName ? name[..LongestName] : name;
    }
}
