using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <param name="ChangeSetId">Undoes all of it; null when nothing changed.</param>
public sealed record ApplyRuleResponse(ChangeSetId? ChangeSetId, int Changed, bool TimedOut);

/// <summary>A rule over history, as one change-set. What a person decided or brought along stays.</summary>
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
        var sweep = await RuleSweep.OfAsync(db, RuleSweep.Prepare(rule), rule, ct);
        var hits = new List<TransactionId>();
        await foreach (var row in sweep.RunAsync(ct))
            hits.Add(row.Id);

        db.Act.Describe("rule.applied", rule.Name, ChangeKind.Rule);
        foreach (var ids in hits.Chunk(Chunk))
            await ApplyAsync(db, rule, ids, ct);
        return TypedResults.Ok(new ApplyRuleResponse(db.Act.ChangeSet?.Id, hits.Count, sweep.TimedOut));
    }

    private static async Task ApplyAsync(FinanceDbContext db, Rule rule, TransactionId[] ids, CancellationToken ct)
    {
        var some = await db
            .Transactions.Include(t => t.Splits)
            .Where(t => ids.Contains(t.Id))
            .AsSplitQuery()
            .ToListAsync(ct);
        foreach (var transaction in some)
        {
            if (rule.CategoryId is { } category)
                transaction.Categorize(category, DecisionSource.Rule, confidence: 1, $"rule:{rule.Id}");
            if (rule.Payee is { } payee)
                transaction.NamePayee(payee, DecisionSource.Rule);
        }
        await db.SaveChangesAsync(ct);
        db.Act.Continue(db);
    }
}
