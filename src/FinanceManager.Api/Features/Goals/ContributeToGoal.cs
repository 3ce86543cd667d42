using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <param name="Amount">Negative takes back.</param>
/// <param name="Date">Today where absent.</param>
public sealed record ContributeToGoalRequest(
    [property: PlausibleAmount] Money Amount,
    DateOnly? Date = null,
    [property: PlainText(200)] string? Note = null
);

internal static class ContributeToGoal
{
    internal static async Task<Results<Ok<GoalResponse>, NotFound>> Handle(
        GoalId id,
        ContributeToGoalRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        var outlook = await GoalReading.ReadAsync(db, goal, ct);
        var day = request.Date ?? GoalReading.Today(db);
        db.Add(
            goal.Contribute(request.Amount, outlook.Given, outlook.Interest, day, request.Note, transactionId: null)
        );
        db.Act.Describe("goal.contributed", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowGoal.OfAsync(db, goal, ct));
    }
}
