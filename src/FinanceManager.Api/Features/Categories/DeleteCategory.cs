using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Categories;

/// <summary>What was under the category moves, or has none any more; rules, memories, budgets and goals follow. One change-set undoes all of it.</summary>
internal static class DeleteCategory
{
    private const int Chunk = 500;

    internal static async Task<Results<NoContent, NotFound>> Handle(
        CategoryId id,
        FinanceDbContext db,
        CancellationToken ct,
        CategoryId? moveTo = null
    )
    {
        var wanted = await db.Categories.Where(c => c.Id == id || c.Id == moveTo).ToListAsync(ct);
        if (wanted.SingleOrDefault(c => c.Id == id) is not { } category)
            return TypedResults.NotFound();
        if (moveTo is not null && !wanted.Any(c => c.Id == moveTo))
            return TypedResults.NotFound();
        if (moveTo == id)
            throw new RuleViolation("category.moves-to-itself");
        if (await db.Categories.AnyAsync(c => c.ParentId == id, ct))
            throw new RuleViolation("category.has-children");

        db.Act.Describe("category.deleted", category.Name ?? category.Key, ChangeKind.Bulk);
        await MoveSplitsAsync(db, id, moveTo, ct);
        await MoveRulesAsync(db, id, moveTo, ct);
        await PlansOfCategory.MoveAsync(db, id, moveTo, ct);
        db.Remove(await db.Categories.SingleAsync(c => c.Id == id, ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task MoveSplitsAsync(
        FinanceDbContext db,
        CategoryId id,
        CategoryId? moveTo,
        CancellationToken ct
    )
    {
        var under = db.Transactions.Where(t => t.Splits.Any(s => s.CategoryId == id)).Include(t => t.Splits);
        while (await under.OrderBy(t => t.Id).Take(Chunk).AsSplitQuery().ToListAsync(ct) is { Count: > 0 } some)
        {
            foreach (var transaction in some)
                transaction.Recategorize(id, moveTo);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
        }
    }

    private static async Task MoveRulesAsync(
        FinanceDbContext db,
        CategoryId id,
        CategoryId? moveTo,
        CancellationToken ct
    )
    {
        var rules = await db.Rules.ToListAsync(ct);
        foreach (var rule in rules.Where(r => r.Actions.Names(id)))
            if (rule.Actions.Recategorized(id, moveTo) is { IsNothing: false } actions)
                rule.Then(actions);
            else
                db.Remove(rule);
        foreach (var memory in await db.MerchantMemories.Where(m => m.CategoryId == id).ToListAsync(ct))
            if (moveTo is null)
                db.Remove(memory);
            else
                memory.Move(moveTo.Value);
        await db.SaveChangesAsync(ct);
        // What was soft-deleted still names the category; the tracker would try to take it away as it goes.
        db.Act.Continue(db);
    }
}
