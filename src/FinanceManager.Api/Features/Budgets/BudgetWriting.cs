using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Budgets;

/// <summary>Gives envelopes of one month what they are to have, and shows the month as it is then.</summary>
internal static class BudgetWriting
{
    /// <param name="amounts">By envelope, in the budget's currency.</param>
    internal static async Task<BudgetMonthResponse> AssignAsync(
        FinanceDbContext db,
        BudgetSheet sheet,
        IReadOnlyDictionary<CategoryId, long> amounts,
        CancellationToken ct
    )
    {
        if (sheet.Plan.Style == BudgetStyle.Limits && amounts.Values.Any(a => a < 0))
            throw new RuleViolation("budget.limit-negative");
        if (amounts.Count > 0)
        {
            var budget = await sheet.Plan.BeginAsync(db, sheet.Month, ct);
            var rows = await db
                .BudgetAssignments.IgnoreQueryFilters([Filters.Deleted])
                .Where(a => a.BudgetId == budget.Id && a.Month == sheet.Month.Number)
                .ToListAsync(ct);
            foreach (var (envelope, amount) in amounts)
                Assign(db, sheet, rows, budget.Id, envelope, amount);
        }
        await db.SaveChangesAsync(ct);
        var plan = await BudgetPlan.FindAsync(db, sheet.Plan.MemberId, ct);
        return await BudgetMonthReading.ReadAsync(db, plan!, sheet.Month, ct);
    }

    /// <summary>Null where what is written to is what the client saw, or it did not say what it saw.</summary>
    internal static async Task<ProblemHttpResult?> RefuseAsync(
        FinanceDbContext db,
        BudgetSheet sheet,
        string? ifMatch,
        IEnumerable<CategoryId> envelopes,
        CancellationToken ct
    )
    {
        if (ifMatch is null || RowVersion.IsNamed(ifMatch, BudgetMonthReading.From(sheet)))
            return null;
        var stale = envelopes
            .Select(e => BudgetMonthReading.RowOf(sheet, e, sheet.Current.Of(e)))
            .FirstOrDefault(row => !RowVersion.IsNamed(ifMatch, row));
        if (stale is null)
            return null;
        var (budget, month) = (sheet.Plan.Stored?.Id, sheet.Month.Number);
        var ids = await db
            .BudgetAssignments.IgnoreQueryFilters([Filters.Deleted])
            .Where(a => a.BudgetId == budget && a.CategoryId == stale.CategoryId && a.Month <= month)
            .OrderByDescending(a => a.Month)
            .Select(a => a.Id)
            .Take(1)
            .ToListAsync(ct);
        return await RowVersion.RefuseAsync(db, ifMatch, stale, ids, ct);
    }

    /// <summary>A category that can be given something.</summary>
    /// <returns>False where there is none.</returns>
    internal static bool IsEnvelope(BudgetSheet sheet, CategoryId category)
    {
        if (!sheet.ById.TryGetValue(category, out var found))
            return false;
        if (found.Kind == CategoryKind.Income)
            throw new RuleViolation("budget.income-category");
        if (sheet.EnvelopeOf(category) != category)
            throw new RuleViolation("budget.group-budgeted");
        return true;
    }

    internal static long Read(BudgetSheet sheet, Money amount) =>
        amount.Currency == sheet.Plan.Currency
            ? amount.MinorUnits
            : throw new RuleViolation("budget.currency-mismatch");

    /// <summary>A group may hold amounts that were given to its categories before it was planned as one.</summary>
    private static void Assign(
        FinanceDbContext db,
        BudgetSheet sheet,
        List<BudgetAssignment> rows,
        BudgetId budget,
        CategoryId envelope,
        long amount
    )
    {
        var own = rows.Where(r => r.CategoryId == envelope).OrderBy(r => r.DeletedIn is not null).FirstOrDefault();
        var others = rows.Where(r => r != own && r.DeletedIn is null && sheet.EnvelopeOf(r.CategoryId) == envelope);
        var rest = checked(amount - others.Sum(r => r.MinorUnits));
        if (own is null)
        {
            db.Add(new BudgetAssignment(budget, envelope, sheet.Month, rest));
            return;
        }
        own.Revive();
        own.Assign(rest);
    }
}
