using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Budgets;

/// <param name="Currency">Cannot change once anything is assigned; what stays absent stays as it is.</param>
/// <param name="Start">The first month that it counts: what was left over before is not carried.</param>
/// <param name="Opening">What there was to assign when it began.</param>
/// <param name="AccountIds">Whose movements it counts; none for all accounts.</param>
public sealed record SetBudgetRequest(
    BudgetStyle? Style = null,
    Currency? Currency = null,
    YearMonth? Start = null,
    [property: PlausibleAmount] Money? Opening = null,
    [property: MaxLength(200)] IReadOnlyList<AccountId>? AccountIds = null
);

/// <summary>How the household, or one of its members, plans.</summary>
internal static class SetBudget
{
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<Ok<BudgetResponse>, NotFound, ProblemHttpResult>> Handle(
        SetBudgetRequest request,
        FinanceDbContext db,
        CancellationToken ct,
        UserId? memberId = null
    )
    {
        if (request.Start is { } month && !BudgetPlan.IsPlausible(month))
            return Problems.Of(StatusCodes.Status400BadRequest, "budget.month-out-of-range");
        if (await BudgetPlan.FindAsync(db, memberId, ct) is not { } plan)
            return TypedResults.NotFound();
        var accounts = request.AccountIds?.Distinct().ToList();
        // The last one that it counts may be gone.
        var asked = accounts?.Except(plan.Stored?.Accounts ?? []).ToList();
        if (asked is not null && await db.Accounts.CountAsync(a => asked.Contains(a.Id), ct) != asked.Count)
            return TypedResults.NotFound();

        var today = YearMonth.Of(DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime));
        var budget = await plan.BeginAsync(
            db,
            plan.Stored is { } stored ? YearMonth.FromNumber(stored.Start) : today,
            ct
        );
        var hasAmounts = await db.BudgetAssignments.AnyAsync(a => a.BudgetId == budget.Id, ct);
        hasAmounts |= await db.BudgetLines.AnyAsync(l => l.BudgetId == budget.Id && l.TemplateMinorUnits != 0, ct);
        budget.Count(request.Currency ?? budget.Currency, hasAmounts);
        budget.Plan(request.Style ?? budget.Style);
        budget.Watch(accounts ?? budget.Accounts);
        await StartAsync(db, budget, request, ct);
        db.Act.Describe("budget.set");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ListBudgets.From((await BudgetPlan.FindAsync(db, memberId, ct))!));
    }

    private static async Task StartAsync(
        FinanceDbContext db,
        Budget budget,
        SetBudgetRequest request,
        CancellationToken ct
    )
    {
        var start = request.Start ?? YearMonth.FromNumber(budget.Start);
        if (
            await db.BudgetAssignments.AnyAsync(
                a => a.BudgetId == budget.Id && a.Month < start.Number && a.MinorUnits != 0,
                ct
            )
        )
            throw new RuleViolation("budget.assigned-before-start");
        budget.Open(start, request.Opening ?? new(budget.OpeningMinorUnits, budget.Currency));
    }
}
