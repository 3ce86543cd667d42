using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <param name="Income">What of it is not given to a goal yet.</param>
/// <param name="IsWindfall">It came unexpectedly: there was none like it in two of the three months before.</param>
/// <param name="Percent">Of the income, that goals get at most.</param>
/// <param name="Left">What stays.</param>
public sealed record AllocationResponse(
    Money Income,
    CategoryId? CategoryId,
    DateOnly Date,
    bool IsWindfall,
    int Percent,
    IReadOnlyList<AllotmentResponse> Goals,
    Money Left
);

/// <param name="IsRequired">All of it is what the month has to bring.</param>
/// <param name="TransferTo">
/// Accounts that the goal follows: the money is its own once it was transferred to one of them. None where a contribution is written down.
/// </param>
public sealed record AllotmentResponse(
    GoalId GoalId,
    Money Amount,
    bool IsRequired,
    IReadOnlyList<AccountId> TransferTo
);

/// <summary>How an income might be divided among the goals it is meant for. Only a suggestion: nothing is written.</summary>
internal static class SuggestAllocation
{
    /// <param name="transactionId">The income.</param>
    /// <param name="percent">Of the income, that goals get at most; a fifth of a salary and half of a windfall where absent.</param>
    /// <param name="windfall">Whether it came unexpectedly, where a person knows better.</param>
    internal static async Task<Results<Ok<AllocationResponse>, NotFound>> Handle(
        TransactionId transactionId,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(0, 100)] int? percent = null,
        bool? windfall = null
    )
    {
        if (await GoalIncome.FindAsync(db, transactionId, ct) is not { } income)
            return TypedResults.NotFound();
        var unexpected = windfall ?? await income.IsWindfallAsync(db, ct);
        var share = percent ?? (unexpected ? IncomeAllocation.WindfallShare : IncomeAllocation.UsualShare);
        var goals = await db
            .Goals.AsNoTracking()
            .Where(g => g.CompletedOn == null && g.Currency == income.Amount.Currency)
            .ToListAsync(ct);
        goals.RemoveAll(g => !income.IsFor(g));
        var found = await GoalReading.ReadAsync(db, goals, ct);
        var given = IncomeAllocation.Suggest(
            income.Left.MinorUnits,
            share,
            unexpected,
            found.Select(f => Funded(f.Goal, f.Outlook))
        );
        return TypedResults.Ok(
            new AllocationResponse(
                income.Left,
                income.CategoryId,
                income.Date,
                unexpected,
                share,
                [
                    .. given.Select(g => new AllotmentResponse(
                        g.Id,
                        new(g.MinorUnits, income.Left.Currency),
                        g.IsRequired,
                        goals.Find(one => one.Id == g.Id)!.Accounts
                    )),
                ],
                income.Left - new Money(given.Sum(g => g.MinorUnits), income.Left.Currency)
            )
        );
    }

    private static FundedGoal Funded(Goal goal, GoalOutlook outlook) =>
        new(
            goal.Id,
            goal.Priority,
            goal.DueOn,
            outlook.Remaining.MinorUnits,
            Math.Max(
                outlook.Required?.MinorUnits ?? 0,
                Math.Min(goal.MinimumMinorUnits ?? 0, outlook.Remaining.MinorUnits)
            )
        );
}
