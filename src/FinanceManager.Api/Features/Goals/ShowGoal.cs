using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Domain.Goals;

namespace FinanceManager.Api.Features.Goals;

/// <summary>A goal with what it has reached.</summary>
internal static class ShowGoal
{
    internal static async Task<GoalResponse> OfAsync(FinanceDbContext db, Goal goal, CancellationToken ct) =>
        GoalResponse.From(goal, await GoalReading.ReadAsync(db, goal, ct), GoalReading.Today(db));
}
