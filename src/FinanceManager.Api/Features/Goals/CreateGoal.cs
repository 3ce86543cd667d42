using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <param name="Target">To be reached, or owed today.</param>
/// <param name="Priority">1 to 5; 1 comes first.</param>
/// <param name="AccountIds">The progress follows their balance; contributions are written down where there are none.</param>
/// <param name="IncomeCategoryIds">Categories of the income that is meant for it; any income where absent.</param>
/// <param name="RateBasisPoints">A debt's interest of a year: 1,375 are 13.75 %.</param>
/// <param name="MinimumPayment">What a debt has to be paid each month.</param>
public sealed record CreateGoalRequest(
    GoalKind Kind,
    [property: PlainText(100, MinimumLength = 1)] string Name,
    [property: PlausibleAmount] Money Target,
    DateOnly? DueOn = null,
    GoalRecurrence Recurrence = GoalRecurrence.OneTime,
    int Priority = 3,
    [property: RegularExpression(GoalFields.ColourPattern)] string Colour = GoalFields.Colour,
    [property: RegularExpression(GoalFields.IconPattern)] string Icon = GoalFields.Icon,
    [property: PlainText(500)] string? Note = null,
    [property: MaxLength(50)] IReadOnlyList<AccountId>? AccountIds = null,
    [property: MaxLength(100)] IReadOnlyList<CategoryId>? IncomeCategoryIds = null,
    [property: Range(-GoalFields.HighestRate, GoalFields.HighestRate)] int? RateBasisPoints = null,
    [property: PlausibleAmount] Money? MinimumPayment = null
);

internal static class CreateGoal
{
    private const int Most = 500;

    internal static async Task<Results<Created<GoalResponse>, NotFound>> Handle(
        CreateGoalRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.CountAsync(ct) >= Most)
            throw new RuleViolation("goal.too-many");
        var plan = new GoalPlan(
            request.Name.Trim(),
            request.Target,
            request.DueOn,
            request.Recurrence,
            request.Priority,
            request.Colour,
            request.Icon,
            request.Note
        );
        var goal = new Goal(request.Kind, plan, GoalReading.Today(db), db.Clock.GetUtcNow());
        goal.Owe(GoalFields.TermsOf(goal, request.RateBasisPoints, request.MinimumPayment));
        if (
            !await GoalFields.FollowAsync(db, goal, request.AccountIds ?? [], hasContributions: false, ct)
            || !await GoalFields.FundFromAsync(db, goal, request.IncomeCategoryIds ?? [], ct)
        )
            return TypedResults.NotFound();
        db.Act.Describe("goal.created", goal.Name);
        db.Add(goal);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/goals/{goal.Id}", await ShowGoal.OfAsync(db, goal, ct));
    }
}
