using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Budgets;

/// <param name="From">The month whose amounts are taken.</param>
/// <param name="Overwrite">Also where something is assigned; otherwise only where nothing is.</param>
public sealed record CopyBudgetMonthRequest(YearMonth From, bool Overwrite = false);

/// <summary>What was assigned in one month is assigned in another.</summary>
internal static class CopyBudgetMonth
{
    /// <param name="month">From 1970 to 2199.</param>
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<Ok<BudgetMonthResponse>, NotFound, ProblemHttpResult>> Handle(
        YearMonth month,
        CopyBudgetMonthRequest request,
        FinanceDbContext db,
        CancellationToken ct,
        UserId? memberId = null
    )
    {
        if (!BudgetPlan.IsPlausible(month) || !BudgetPlan.IsPlausible(request.From))
            return Problems.Of(StatusCodes.Status400BadRequest, "budget.month-out-of-range");
        if (await BudgetPlan.FindAsync(db, memberId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (month == request.From)
            throw new RuleViolation("budget.same-month");
        var source = await BudgetSheet.ReadAsync(db, plan, request.From, ct);
        var sheet = await BudgetSheet.ReadAsync(db, plan, month, ct);
        var amounts = new Dictionary<CategoryId, long>();
        foreach (var envelope in source.Current.Envelopes.Keys.Union(sheet.Current.Envelopes.Keys))
        {
            var (there, here) = (source.Current.Of(envelope).Assigned, sheet.Current.Of(envelope).Assigned);
            if (envelope != BudgetBook.NoCategory && there != here && (request.Overwrite || here == 0))
                amounts[envelope] = there;
        }
        db.Act.Describe("budget.copied", month.ToString());
        return TypedResults.Ok(await BudgetWriting.AssignAsync(db, sheet, amounts, ct));
    }
}
