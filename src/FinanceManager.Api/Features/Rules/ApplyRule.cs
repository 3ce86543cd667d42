using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <param name="ChangeSetId">Undoes all of it; null when nothing changed.</param>
public sealed record ApplyRuleResponse(ChangeSetId? ChangeSetId, int Changed, bool TimedOut);

/// <summary>A rule over history, as one change-set: just what its dry run shows.</summary>
internal static class ApplyRule
{
    private const int Chunk = 500;

    internal static async Task<Results<Ok<ApplyRuleResponse>, NotFound>> Handle(
        RuleId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Rules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return TypedResults.NotFound();
        var sweep = await RuleSweep.OfAsync(db, HouseholdCategorizer.Prepare(rule), ct);
        var hits = new List<RuleHit>();
        await foreach (var row in sweep.RunAsync(after: null, ct))
            if (row.Effect is RuleEffect.Changes)
                hits.Add(new(row.Row.Id, row.Share, row.Counterpart));

        db.Act.Describe("rule.applied", rule.Name, ChangeKind.Rule);
        foreach (var some in hits.Chunk(Chunk))
            await ApplyAsync(db, some, sweep.Rule.Evidence, ct);
        return TypedResults.Ok(new ApplyRuleResponse(db.Act.ChangeSet?.Id, hits.Count, sweep.TimedOut));
    }

    private static async Task ApplyAsync(FinanceDbContext db, RuleHit[] hits, string evidence, CancellationToken ct)
    {
        var ids = hits.SelectMany(hit => new[] { hit.Id, hit.Counterpart }.OfType<TransactionId>()).ToList();
        var rows = await db
            .Transactions.Include(t => t.Splits)
            .Where(t => ids.Contains(t.Id))
            .AsSplitQuery()
            .ToDictionaryAsync(t => t.Id, ct);
        foreach (var hit in hits)
            rows[hit.Id].Follow(hit.Share, evidence);
        foreach (var hit in hits)
            // Both ends may be hits; then the second is linked already.
            if (hit.Counterpart is { } other && rows[hit.Id].TransferId is null)
                db.Add(Transfer.Between(rows[hit.Id], rows[other]));
        await db.SaveChangesAsync(ct);
        db.Act.Continue(db);
    }

    private readonly record struct RuleHit(TransactionId Id, RuleActions Share, TransactionId? Counterpart);
}
