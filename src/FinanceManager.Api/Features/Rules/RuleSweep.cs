using System.Runtime.CompilerServices;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A row on which a rule's conditions hold, and what comes of it.</summary>
/// <param name="Row">As applying the rule would leave it; not tracked.</param>
/// <param name="Reason">Why something of it is left as it is.</param>
/// <param name="Share">What is this rule's to do, after what earlier ones decide.</param>
/// <param name="Counterpart">The other end, where it becomes a transfer.</param>
/// <param name="Others">The other rules that match it, in order.</param>
internal sealed record SweptRow(
    Transaction Row,
    RuleRowState Before,
    RuleRowState After,
    RuleEffect Effect,
    RuleReason? Reason,
    RuleActions Share,
    TransactionId? Counterpart,
    IReadOnlyList<CategorizationRule> Others
);

/// <summary>
/// A rule held against history, the newest first. The database leaves out what cannot match; the conditions, which no
/// database can evaluate, are tried on the rest, a page at a time. What would change is found by changing a copy.
/// </summary>
internal sealed class RuleSweep
{
    private const int PageSize = 2_000;
    private const int Chunk = 500;

    private readonly FinanceDbContext _db;
    private readonly Dictionary<AccountId, string> _banks;
    private readonly RuleMatcher _alone;
    private readonly RuleMatcher _together;

    private RuleSweep(
        FinanceDbContext db,
        CategorizationRule rule,
        IReadOnlyList<CategorizationRule> rules,
        Dictionary<RuleId, string> names,
        Dictionary<AccountId, string> banks
    )
    {
        (_db, Rule, Rules, Names, _banks) = (db, rule, rules, names, banks);
        (_alone, _together) = (new([rule]), new(rules));
    }

    internal CategorizationRule Rule { get; }

    /// <summary>This rule among the others that are switched on, in order.</summary>
    internal IReadOnlyList<CategorizationRule> Rules { get; }

    internal IReadOnlyDictionary<RuleId, string> Names { get; }

    /// <summary>Whether a regular expression of the rule took too long and was given up.</summary>
    internal bool TimedOut => _alone.TimedOut.Any() || _together.TimedOut.Contains(Rule.Id);

    /// <param name="rule">In the place of the saved rule with its id, or else as if it were tried last.</param>
    internal static async Task<RuleSweep> OfAsync(FinanceDbContext db, CategorizationRule rule, CancellationToken ct)
    {
        var saved = await HouseholdCategorizer.RulesAsync(db, ct);
        var rules = saved
            .Where(r => r.Enabled || r.Id == rule.Id)
            .Select(r => r.Id == rule.Id ? rule : HouseholdCategorizer.Prepare(r))
            .ToList();
        if (!rules.Contains(rule))
            rules.Add(rule);
        var names = saved.ToDictionary(r => r.Id, r => r.Name);
        return new(db, rule, rules, names, await CategorizationInput.BanksAsync(db, ct));
    }

    internal async IAsyncEnumerable<SweptRow> RunAsync(DayCursor? after, [EnumeratorCancellation] CancellationToken ct)
    {
        while (await NextAsync(after, ct) is { Count: > 0 } page)
        {
            foreach (var matching in page.Where(c => _alone.Match(c.Input(_banks)) is not null).Chunk(Chunk))
            foreach (var row in await JudgeAsync(matching, ct))
                yield return row;
            after = new(page[^1].Date, page[^1].Id.Value);
        }
    }

    private Task<List<RecordedMovement>> NextAsync(DayCursor? after, CancellationToken ct)
    {
        var rows = RuleCandidates.Of(_db.Transactions, Rule);
        if (after is { Day: var day, Id: var value })
        {
            var id = TransactionId.From(value);
            rows = rows.Where(t => t.Date <= day && (t.Date < day || t.Id < id));
        }
        return rows.OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(PageSize)
            .Select(RecordedMovement.Of)
            .ToListAsync(ct);
    }

    private async Task<List<SweptRow>> JudgeAsync(RecordedMovement[] matching, CancellationToken ct)
    {
        var ids = matching.Select(c => c.Id).ToList();
        var rows = await _db
            .Transactions.AsNoTracking()
            .Include(t => t.Splits)
            .Where(t => ids.Contains(t.Id))
            .AsSplitQuery()
            .ToDictionaryAsync(t => t.Id, ct);
        var ends = Rule.Actions.Transfer ? await ToldTransfers.FindAsync(_db, rows.Values, ct) : [];
        return
        [
            .. matching
                .Where(c => rows.ContainsKey(c.Id))
                .Select(c =>
                    Judge(
                        rows[c.Id],
                        _together.AllMatching(c.Input(_banks)),
                        ends.TryGetValue(c.Id, out var other) ? other : null
                    )
                ),
        ];
    }

    private SweptRow Judge(Transaction row, IReadOnlyList<CategorizationRule> matching, TransactionId? other)
    {
        var linked = other is not null;
        var share = RuleOutcome.Of(matching)?.ShareOf(Rule) ?? new();
        var before = RuleRowState.Of(row);
        row.Follow(share, Rule.Evidence);
        var after = RuleRowState.Of(row);
        if (share.Transfer && linked)
            after = after with { Transfer = true };

        var reason = RuleReasons.Of(row, share, linked);
        var effect =
            !after.SameAs(before) ? RuleEffect.Changes
            : reason is not null ? RuleEffect.Kept
            : RuleReasons.Of(row, Rule.Actions, linked) is not null ? RuleEffect.Outranked
            : RuleEffect.Same;
        return new(
            row,
            before,
            after,
            effect,
            reason,
            share,
            share.Transfer ? other : null,
            [.. matching.Where(r => r != Rule)]
        );
    }
}
