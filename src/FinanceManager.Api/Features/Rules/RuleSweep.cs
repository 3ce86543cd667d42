using System.Runtime.CompilerServices;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A row that the rule would change, as it is now.</summary>
internal sealed record SweptRow(
    TransactionId Id,
    AccountId AccountId,
    DateOnly Date,
    long MinorUnits,
    Currency Currency,
    string Text,
    string? Payee,
    string Description,
    CategoryId? CategoryId
);

/// <summary>
/// A rule held against history, the newest first. The database leaves out what the rule may not or need not change;
/// the conditions, which no database can evaluate, are tried on the rest, a page at a time.
/// </summary>
internal sealed class RuleSweep
{
    private const int PageSize = 2_000;

    private static readonly DecisionSource[] Open =
    [
        .. Enum.GetValues<DecisionSource>().Where(s => DecisionSources.MayOverwrite(s, DecisionSource.Rule)),
    ];

    private readonly FinanceDbContext _db;
    private readonly CategorizationRule _rule;
    private readonly RuleMatcher _matcher;

    private RuleSweep(FinanceDbContext db, CategorizationRule rule, IEnumerable<CategorizationRule> before) =>
        (_db, _rule, _matcher) = (db, rule, new RuleMatcher([.. before, rule]));

    /// <summary>Whether a regular expression of the rule took too long and was given up.</summary>
    internal bool TimedOut => _matcher.TimedOut.Contains(_rule.Id);

    /// <param name="saved">Null for a rule that is not saved yet and would be tried last.</param>
    internal static async Task<RuleSweep> OfAsync(
        FinanceDbContext db,
        CategorizationRule rule,
        Rule? saved,
        CancellationToken ct
    )
    {
        var rules = await db
            .Rules.AsNoTracking()
            .Where(r => r.Enabled)
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Id)
            .ToListAsync(ct);
        // What an earlier rule decides is not this rule's to change.
        var before = rules
            .TakeWhile(r => saved is null || (r.Id != saved.Id && r.Position <= saved.Position))
            .Select(Prepare);
        return new(db, rule, before);
    }

    internal static CategorizationRule Prepare(Rule rule) =>
        new(rule.Id, HouseholdCategorizer.Conditions(rule), rule.CategoryId, rule.Payee);

    internal async IAsyncEnumerable<SweptRow> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        SweptRow? last = null;
        while (await NextAsync(last, ct) is { Count: > 0 } page)
        {
            foreach (var row in page)
            {
                var input = new CategorizationInput(row.Text, row.Payee, row.MinorUnits, row.Currency, row.AccountId);
                if (_matcher.Match(input)?.Id == _rule.Id)
                    yield return row;
            }
            last = page[^1];
        }
    }

    private Task<List<SweptRow>> NextAsync(SweptRow? last, CancellationToken ct)
    {
        var rows = Changeable();
        if (last is { Date: var day, Id: var id })
            rows = rows.Where(t => t.Date <= day && (t.Date < day || t.Id < id));
        return rows.OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(PageSize)
            .Select(t => new SweptRow(
                t.Id,
                t.AccountId,
                t.Date,
                t.MinorUnits,
                t.Currency,
                t.BankText ?? t.Description,
                t.Payee,
                t.Description,
                t.Splits.OrderBy(s => s.Position).Select(s => s.CategoryId).FirstOrDefault()
            ))
            .ToListAsync(ct);
    }

    private IQueryable<Transaction> Changeable()
    {
        var (category, payee) = (_rule.CategoryId, _rule.Payee);
        return _db.Transactions.Where(t =>
            (category != null && t.Splits.Any(s => Open.Contains(s.Source) && s.CategoryId != category))
            || (payee != null && Open.Contains(t.PayeeSource) && t.Payee != payee)
        );
    }
}
