using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

public sealed record AllocatedAmount(GoalId GoalId, [property: PlausibleAmount] Money Amount);

/// <param name="TransactionId">The income; its goals together get no more than it is.</param>
public sealed record AllocateIncomeRequest(
    TransactionId TransactionId,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<AllocatedAmount> Goals
);

/// <summary>Goals get parts of an income, as one change.</summary>
internal static class AllocateIncome
{
    internal static async Task<Results<Ok<Page<GoalResponse>>, NotFound>> Handle(
        AllocateIncomeRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await GoalIncome.FindAsync(db, request.TransactionId, ct) is not { } income)
            return TypedResults.NotFound();
        var ids = request.Goals.Select(g => g.GoalId).ToHashSet();
        var goals = await db.Goals.Where(g => ids.Contains(g.Id)).ToListAsync(ct);
        if (goals.Count != request.Goals.Count)
            return TypedResults.NotFound();
        if (request.Goals.Any(g => g.Amount.MinorUnits <= 0))
            throw new RuleViolation("goal.amount-zero");
        if (request.Goals.Any(g => g.Amount.Currency != income.Amount.Currency))
            throw new RuleViolation("goal.currency-mismatch");
        if (request.Goals.Sum(g => g.Amount.MinorUnits) > income.Left.MinorUnits)
            throw new RuleViolation("goal.more-than-income");

        foreach (var (goal, outlook) in await GoalReading.ReadAsync(db, goals, ct))
        {
            var amount = request.Goals.Single(g => g.GoalId == goal.Id).Amount;
            db.Add(goal.Contribute(amount, outlook.Given, outlook.Interest, income.Date, note: null, income.Id));
        }
        db.Act.Describe("goal.income-allocated");
        await db.SaveChangesAsync(ct);
        var today = GoalReading.Today(db);
        var found = await GoalReading.ReadAsync(db, goals, ct);
        return TypedResults.Ok(
            new Page<GoalResponse>([.. found.Select(f => GoalResponse.From(f.Goal, f.Outlook, today))])
        );
    }
}
