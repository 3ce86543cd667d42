using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Budgets;

/// <param name="Rollover">What is left goes into the next month.</param>
/// <param name="CarriesOverspending">What is missing goes into the next month, rather than being taken from what is to be assigned.</param>
/// <param name="WholeGroup">A parent category is planned as one, with all that is below it.</param>
/// <param name="Template">Null for none.</param>
public sealed record SetBudgetLineRequest(
    [property: Required] bool? Rollover,
    [property: Required] bool? CarriesOverspending,
    bool WholeGroup = false,
    BudgetTemplateBody? Template = null
);

/// <summary>How one category behaves in a budget.</summary>
internal static class SetBudgetLine
{
    /// <param name="memberId">Whose budget; the shared one where absent.</param>
    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        CategoryId categoryId,
        SetBudgetLineRequest request,
        FinanceDbContext db,
        CancellationToken ct,
        UserId? memberId = null
    )
    {
        if (await BudgetPlan.FindAsync(db, memberId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == categoryId, ct) is not { } category)
            return TypedResults.NotFound();
        if (category.Kind == CategoryKind.Income)
            throw new RuleViolation("budget.income-category");
        if (request.WholeGroup && category.ParentId is not null)
            throw new RuleViolation("budget.not-a-group");

        var today = YearMonth.Of(DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime));
        var budget = await plan.BeginAsync(
            db,
            plan.Stored is { } stored ? YearMonth.FromNumber(stored.Start) : today,
            ct
        );
        var line = await LineAsync(db, budget.Id, categoryId, ct);
        line.Carry(new(request.Rollover!.Value, request.CarriesOverspending!.Value));
        line.Group(request.WholeGroup);
        line.Plan(request.Template?.Read(budget.Currency));
        db.Act.Describe("budget.line-set", category.Name ?? category.Key);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<BudgetLine> LineAsync(
        FinanceDbContext db,
        BudgetId budget,
        CategoryId category,
        CancellationToken ct
    )
    {
        var line = await db
            .BudgetLines.IgnoreQueryFilters([Filters.Deleted])
            .Where(l => l.BudgetId == budget && l.CategoryId == category)
            .OrderBy(l => l.DeletedIn != null)
            .ThenBy(l => l.Id)
            .FirstOrDefaultAsync(ct);
        if (line is not null)
            line.Revive();
        else
            db.Add(line = new(budget, category, default));
        return line;
    }
}
