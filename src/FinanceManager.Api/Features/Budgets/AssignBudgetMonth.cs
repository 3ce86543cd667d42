using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Budgets;

public sealed record BudgetAmount(CategoryId CategoryId, [property: PlausibleAmount] Money Assigned);

/// <param name="Lines">Categories that are not named keep what they have.</param>
public sealed record AssignBudgetMonthRequest(
    [property: MinLength(1), MaxLength(1000)] IReadOnlyList<BudgetAmount> Lines
);

/// <summary>What categories, or whole groups, have in a month from now on. The same request twice changes nothing more.</summary>
internal static class AssignBudgetMonth
{
    /// <param name="month">From 1970 to 2199.</param>
    /// <param name="ifMatch">The month's version, or those of all rows that are written.</param>
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<Ok<BudgetMonthResponse>, NotFound, ProblemHttpResult>> Handle(
        YearMonth month,
        AssignBudgetMonthRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct,
        UserId? memberId = null
    )
    {
        if (!BudgetPlan.IsPlausible(month))
            return Problems.Of(StatusCodes.Status400BadRequest, "budget.month-out-of-range");
        if (await BudgetPlan.FindAsync(db, memberId, ct) is not { } plan)
            return TypedResults.NotFound();
        var sheet = await BudgetSheet.ReadAsync(db, plan, month, ct);
        var amounts = new Dictionary<CategoryId, long>();
        foreach (var line in request.Lines)
        {
            if (!BudgetWriting.IsEnvelope(sheet, line.CategoryId))
                return TypedResults.NotFound();
            if (!amounts.TryAdd(line.CategoryId, BudgetWriting.Read(sheet, line.Assigned)))
                throw new RuleViolation("budget.same-category");
        }
        if (await BudgetWriting.RefuseAsync(db, sheet, ifMatch, amounts.Keys, ct) is { } refusal)
            return refusal;
        db.Act.Describe("budget.assigned", month.ToString());
        return TypedResults.Ok(await BudgetWriting.AssignAsync(db, sheet, amounts, ct));
    }
}
