using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Budgets;

/// <summary>The grid of one month, a future one too.</summary>
internal static class GetBudgetMonth
{
    /// <param name="month">From 1970 to 2199.</param>
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<Ok<BudgetMonthResponse>, NotFound, ProblemHttpResult>> Handle(
        YearMonth month,
        FinanceDbContext db,
        CancellationToken ct,
        UserId? memberId = null
    )
    {
        if (!BudgetPlan.IsPlausible(month))
            return Problems.Of(StatusCodes.Status400BadRequest, "budget.month-out-of-range");
        if (await BudgetPlan.FindAsync(db, memberId, ct) is not { } plan)
            return TypedResults.NotFound();
        return TypedResults.Ok(await BudgetMonthReading.ReadAsync(db, plan, month, ct));
    }
}
