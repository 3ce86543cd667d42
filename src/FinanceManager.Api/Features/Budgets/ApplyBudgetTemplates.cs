using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Budgets;

/// <param name="CategoryIds">Only these; all that have a template where absent.</param>
/// <param name="Overwrite">Also where something is assigned; otherwise only where nothing is.</param>
public sealed record ApplyBudgetTemplatesRequest(
    [property: MaxLength(1000)] IReadOnlyList<CategoryId>? CategoryIds = null,
    bool Overwrite = false
);

/// <summary>Gives each category what its template says for this month.</summary>
internal static class ApplyBudgetTemplates
{
    /// <param name="month">From 1970 to 2199.</param>
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<Ok<BudgetMonthResponse>, NotFound, ProblemHttpResult>> Handle(
        YearMonth month,
        ApplyBudgetTemplatesRequest request,
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
        foreach (var category in request.CategoryIds?.Distinct() ?? sheet.Categories.Select(c => c.Id))
        {
            if (!sheet.ById.ContainsKey(category))
                return TypedResults.NotFound();
            var assigned = sheet.Current.Of(category).Assigned;
            if (
                sheet.EnvelopeOf(category) == category
                && sheet.TargetOf(category) is { } target
                && target != assigned
                && (request.Overwrite || assigned == 0)
            )
                amounts[category] = target;
        }
        db.Act.Describe("budget.templates-applied", month.ToString());
        return TypedResults.Ok(await BudgetWriting.AssignAsync(db, sheet, amounts, ct));
    }
}
