using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <summary>Its contributions go with it; undoing brings both back.</summary>
internal static class DeleteGoal
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        GoalId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        db.Act.Describe("goal.deleted", goal.Name);
        foreach (var contribution in await db.GoalContributions.Where(c => c.GoalId == id).ToListAsync(ct))
            db.Remove(contribution);
        await db.SaveChangesAsync(ct);
        // What was soft-deleted still names the goal; the tracker would try to take it away as it goes.
        db.Act.Continue(db);
        db.Remove(await db.Goals.SingleAsync(g => g.Id == id, ct));
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}

/// <summary>Done, whatever is missing. One that comes again begins its next round.</summary>
internal static class CompleteGoal
{
    internal static async Task<Results<Ok<GoalResponse>, NotFound>> Handle(
        GoalId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        goal.Complete((await GoalReading.ReadAsync(db, goal, ct)).Reached, GoalReading.Today(db));
        db.Act.Describe("goal.completed", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowGoal.OfAsync(db, goal, ct));
    }
}

internal static class ReopenGoal
{
    internal static async Task<Results<Ok<GoalResponse>, NotFound>> Handle(
        GoalId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        goal.Reopen();
        db.Act.Describe("goal.reopened", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowGoal.OfAsync(db, goal, ct));
    }
}
