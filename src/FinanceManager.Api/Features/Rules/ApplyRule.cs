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
        var hits = new List<(TransactionId Id, RuleActions Share)>();
        await foreach (var row in sweep.RunAsync(after: null, ct))
            if (row.Effect is RuleEffect.Changes)
                hits.Add((row.Row.Id, row.Share));

        db.Act.Describe("rule.applied", rule.Name, ChangeKind.Rule);
        foreach (var some in hits.Chunk(Chunk))
            await ApplyAsync(db, some.ToDictionary(hit => hit.Id, hit => hit.Share), sweep.Rule.Evidence, ct);
        return TypedResults.Ok(new ApplyRuleResponse(db.Act.ChangeSet?.Id, hits.Count, sweep.TimedOut));
    }

    private static async Task ApplyAsync(
        FinanceDbContext db,
        Dictionary<TransactionId, RuleActions> shares,
        string evidence,
        CancellationToken ct
    )
    {
        var ids = shares.Keys.ToList();
        var some = await db
            .Transactions.Include(t => t.Splits)
            .Where(t => ids.Contains(t.Id))
            .AsSplitQuery()
            .ToListAsync(ct);
        foreach (var transaction in some)
            transaction.Follow(shares[transaction.Id], evidence);
        await LinkAsync(db, [.. some.Where(t => shares[t.Id].Transfer)], ct);
        await db.SaveChangesAsync(ct);
        db.Act.Continue(db);
    }

    private static async Task LinkAsync(FinanceDbContext db, List<Transaction> some, CancellationToken ct)
    {
        var pairs = await RuleCounterparts.FindAsync(db, some, ct);
        var ids = pairs.Values.ToList();
        var others = await db.Transactions.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        // Both sides may be among the rows; the second is linked already.
        foreach (var one in some.Where(t => t.TransferId is null && pairs.ContainsKey(t.Id)))
        {
            var other = others[pairs[one.Id]];
            db.Add(one.MinorUnits < 0 ? Transfer.Link(one, other) : Transfer.Link(other, one));
        }
    }
}
