using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A dry run. What is counted is absent on all pages but the first.</summary>
/// <param name="Count">How many transactions applying the rule would change.</param>
/// <param name="Kept">How many match and are left: a person decided, or it cannot be done.</param>
/// <param name="Outranked">How many match, but an earlier rule decides.</param>
/// <param name="Same">How many are as the rule wants them.</param>
/// <param name="Conflicts">Other rules that match some of the same rows and say something else.</param>
/// <param name="Rows">Those that were asked for, the newest first.</param>
/// <param name="TimedOut">A regular expression took too long and was given up, so that the counts are too low.</param>
public sealed record RulePreviewResponse(
    int? Count,
    int? Kept,
    int? Outranked,
    int? Same,
    IReadOnlyList<RuleConflict>? Conflicts,
    IReadOnlyList<RulePreviewRow> Rows,
    string? Next,
    bool TimedOut
);

/// <param name="Rows">How many rows both match.</param>
/// <param name="ComesFirst">Whether it decides before this rule.</param>
public sealed record RuleConflict(RuleId RuleId, string Name, int Rows, bool ComesFirst);

/// <param name="Reason">Why something of the row is left as it is.</param>
/// <param name="Conflicts">Other rules that match it and say something else.</param>
public sealed record RulePreviewRow(
    TransactionId TransactionId,
    AccountId AccountId,
    DateOnly Date,
    Money Amount,
    string Description,
    RuleEffect Effect,
    RuleReason? Reason,
    RuleRowState Before,
    RuleRowState After,
    IReadOnlyList<RuleId> Conflicts
);

/// <summary>Counts what a sweep finds and keeps one page of it.</summary>
internal sealed class RulePreview(RuleSweep sweep, RuleEffect show, int limit)
{
    private readonly Dictionary<RuleEffect, int> _counts = [];
    private readonly Dictionary<RuleId, int> _conflicts = [];
    private readonly List<RulePreviewRow> _rows = [];

    /// <returns>How many transactions applying an unsaved rule would change.</returns>
    internal static async Task<int> CountAsync(FinanceDbContext db, RuleRequest draft, CancellationToken ct)
    {
        var sweep = await RuleSweep.OfAsync(db, draft.Prepare(RuleId.New()), ct);
        return (await new RulePreview(sweep, RuleEffect.Changes, limit: 1).RunAsync(cursor: null, ct)).Count ?? 0;
    }

    internal async Task<RulePreviewResponse> RunAsync(DayCursor? cursor, CancellationToken ct)
    {
        await foreach (var row in sweep.RunAsync(cursor, ct))
        {
            Add(row);
            if (cursor is not null && _rows.Count > limit)
                break;
        }
        var page = _rows.Take(limit).ToList();
        var next = _rows.Count > limit ? new DayCursor(page[^1].Date, page[^1].TransactionId.Value).ToString() : null;
        return cursor is not null
            ? new(null, null, null, null, null, page, next, sweep.TimedOut)
            : new(
                Count(RuleEffect.Changes),
                Count(RuleEffect.Kept),
                Count(RuleEffect.Outranked),
                Count(RuleEffect.Same),
                Conflicts(),
                page,
                next,
                sweep.TimedOut
            );
    }

    private int Count(RuleEffect effect) => _counts.GetValueOrDefault(effect);

    private List<RuleConflict> Conflicts()
    {
        var own = Place(sweep.Rule.Id);
        return
        [
            .. _conflicts
                .OrderBy(conflict => Place(conflict.Key))
                .Select(c => new RuleConflict(c.Key, sweep.Names[c.Key], c.Value, Place(c.Key) < own)),
        ];
    }

    private void Add(SweptRow row)
    {
        _counts[row.Effect] = Count(row.Effect) + 1;
        var conflicts = row.Others.Where(other => IsConflict(other, row)).Select(other => other.Id).ToList();
        foreach (var id in conflicts)
            _conflicts[id] = _conflicts.GetValueOrDefault(id) + 1;
        if (row.Effect == show && _rows.Count <= limit)
            _rows.Add(
                new(
                    row.Row.Id,
                    row.Row.AccountId,
                    row.Row.Date,
                    row.Row.Amount,
                    row.Row.Description,
                    row.Effect,
                    row.Reason,
                    row.Before,
                    row.After,
                    conflicts
                )
            );
    }

    /// <summary>They say different things, or the other one comes first and lets this rule say nothing.</summary>
    private bool IsConflict(CategorizationRule other, SweptRow row) =>
        other.Actions.Contradicts(sweep.Rule.Actions)
        || (row.Effect is RuleEffect.Outranked && other.Stop && Place(other.Id) < Place(sweep.Rule.Id));

    private int Place(RuleId id) => sweep.Rules.Select(rule => rule.Id).ToList().IndexOf(id);
}
