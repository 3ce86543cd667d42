using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

internal static class DeleteContribution
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        GoalId id,
        Guid contributionId,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (
            await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal
            || await db.GoalContributions.SingleOrDefaultAsync(c => c.Id == contributionId && c.GoalId == id, ct)
                is not { } contribution
        )
            return TypedResults.NotFound();
        goal.TakeBack(contribution, (await GoalReading.ReadAsync(db, goal, ct)).Given);
        db.Remove(contribution);
        db.Act.Describe("goal.contribution-removed", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
