using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <summary>All goals: those that are not completed first, by priority and by the day they are due.</summary>
internal static class ListGoals
{
    internal static async Task<Ok<Page<GoalResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var goals = await db.Goals.AsNoTracking().ToListAsync(ct);
        var (found, today) = (await GoalReading.ReadAsync(db, goals, ct), GoalReading.Today(db));
        return TypedResults.Ok(
            new Page<GoalResponse>([
                .. found
                    .Select(f => GoalResponse.From(f.Goal, f.Outlook, today))
                    .OrderBy(g => g.CompletedOn is not null)
                    .ThenBy(g => g.Priority)
                    .ThenBy(g => g.DueOn ?? DateOnly.MaxValue)
                    .ThenBy(g => g.Id),
            ])
        );
    }
}

internal static class GetGoal
{
    internal static async Task<Results<Ok<GoalResponse>, NotFound>> Handle(
        GoalId id,
        FinanceDbContext db,
        CancellationToken ct
    ) =>
        await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) is { } goal
            ? TypedResults.Ok(await ShowGoal.OfAsync(db, goal, ct))
            : TypedResults.NotFound();
}
