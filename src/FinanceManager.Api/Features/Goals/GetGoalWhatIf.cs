using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <param name="Monthly">The pace so far, nothing where there is none; a debt's minimum payment where that is more.</param>
/// <param name="ReachedOn">With that; null for never.</param>
/// <param name="WithExtra">With more each month.</param>
/// <param name="Interest">Of a debt whose terms are known, until it is paid off.</param>
public sealed record GoalWhatIfResponse(
    Money Monthly,
    Money Extra,
    DateOnly? ReachedOn,
    DateOnly? WithExtra,
    Money? Interest,
    Money? InterestWithExtra
);

/// <summary>When a goal is reached with more each month. All of it is an estimate.</summary>
internal static class GetGoalWhatIf
{
    /// <param name="extra">Minor units more each month.</param>
    internal static async Task<Results<Ok<GoalWhatIfResponse>, NotFound>> Handle(
        GoalId id,
        [Range(0, PlausibleAmountAttribute.Largest)] long extra,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Goals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, ct) is not { } goal)
            return TypedResults.NotFound();
        var (outlook, today) = (await GoalReading.ReadAsync(db, goal, ct), GoalReading.Today(db));
        var monthly = Math.Max(0, Math.Max(outlook.Pace?.MinorUnits ?? 0, goal.MinimumMinorUnits ?? 0));
        var (usual, more) = (
            Way.Of(goal, outlook.Remaining, monthly, today),
            Way.Of(goal, outlook.Remaining, checked(monthly + extra), today)
        );
        return TypedResults.Ok(
            new GoalWhatIfResponse(
                new(monthly, goal.Currency),
                new(extra, goal.Currency),
                usual.On,
                more.On,
                usual.Interest,
                more.Interest
            )
        );
    }

    private sealed record Way(DateOnly? On, Money? Interest)
    {
        internal static Way Of(Goal goal, Money remaining, long monthly, DateOnly today)
        {
            if (goal.Terms is not { } terms)
                return new(GoalOutlook.ReachedOn(remaining, new(monthly, goal.Currency), today), null);
            // What is paid is known here; no minimum asks for more.
            var debt = new Debt(goal.Id, remaining.MinorUnits, terms with { MinimumMinorUnits = 0 });
            return DebtPlan.Simulate([debt], monthly, DebtStrategy.Avalanche) is { } plan
                ? new(today.AddMonths(plan.Months), new(plan.Interest, goal.Currency))
                : new(null, null);
        }
    }
}
