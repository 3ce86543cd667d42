using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
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

/// <param name="TransactionId">The income it comes from; null where nobody said.</param>
public sealed record ContributionResponse(
    Guid Id,
    DateOnly Date,
    Money Amount,
    int Round,
    string? Note,
    TransactionId? TransactionId
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
        db.Add(goal.Contribute(request.Amount, outlook.Given, outlook.Interest, day, request.Note, transactionId: null));
        db.Act.Describe("goal.contributed", goal.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowGoal.OfAsync(db, goal, ct));
    }
}

/// <summary>The newest first.</summary>
internal static class ListContributions
{
    internal static async Task<Results<Ok<Page<ContributionResponse>>, NotFound>> Handle(
        GoalId id,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, Page<ContributionResponse>.Most)] int limit = Page<ContributionResponse>.Most
    )
    {
        if (await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        var found = await db
            .GoalContributions.AsNoTracking()
            .Where(c => c.GoalId == id)
            .OrderByDescending(c => c.Date)
            .ThenByDescending(c => c.Id)
            .Take(limit)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<ContributionResponse>([.. found.Select(c => From(c, goal.Currency))]));
    }

    private static ContributionResponse From(GoalContribution c, Currency currency) =>
        new(c.Id, c.Date, new(c.MinorUnits, currency), c.Round, c.Note, c.TransactionId);
}

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
