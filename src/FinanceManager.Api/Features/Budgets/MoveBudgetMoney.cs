using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Budgets;

/// <param name="From">Null for what is to be assigned.</param>
/// <param name="To">Null for what is to be assigned.</param>
public sealed record MoveBudgetMoneyRequest(
    [property: PlausibleAmount] Money Amount,
    CategoryId? From = null,
    CategoryId? To = null
);

/// <summary>Money of one category becomes another's; none is made and none lost.</summary>
internal static class MoveBudgetMoney
{
    /// <param name="month">From 1970 to 2199.</param>
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<Ok<BudgetMonthResponse>, NotFound, ProblemHttpResult>> Handle(
        YearMonth month,
        MoveBudgetMoneyRequest request,
        FinanceDbContext db,
        CancellationToken ct,
        UserId? memberId = null
    )
    {
        if (!BudgetPlan.IsPlausible(month))
            return Problems.Of(StatusCodes.Status400BadRequest, "budget.month-out-of-range");
        if (await BudgetPlan.FindAsync(db, memberId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (request.Amount.MinorUnits <= 0)
            throw new RuleViolation("budget.amount-not-positive");
        if (request.From == request.To)
            throw new RuleViolation("budget.same-category");
        if (plan.Style == BudgetStyle.Limits && (request.From is null || request.To is null))
            throw new RuleViolation("budget.nothing-to-assign");

        var sheet = await BudgetSheet.ReadAsync(db, plan, month, ct);
        var amount = BudgetWriting.Read(sheet, request.Amount);
        var amounts = new Dictionary<CategoryId, long>();
        foreach (var (category, change) in new[] { (request.From, -amount), (request.To, amount) })
        {
            if (category is not { } envelope)
                continue;
            if (!BudgetWriting.IsEnvelope(sheet, envelope))
                return TypedResults.NotFound();
            amounts[envelope] = checked(sheet.Current.Of(envelope).Assigned + change);
        }
        db.Act.Describe("budget.moved", month.ToString());
        return TypedResults.Ok(await BudgetWriting.AssignAsync(db, sheet, amounts, ct));
    }
}
