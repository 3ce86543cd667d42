using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>What the household planned: its shared budget, and its goals.</summary>
internal static class PlanReading
{
    /// <summary>Of the month. A group that is not planned as one is left out: no filter opens what is filed under it alone.</summary>
    internal static async Task<List<BudgetStanding>> BudgetsAsync(
        FinanceDbContext db,
        YearMonth month,
        CancellationToken ct
    )
    {
        if (await BudgetPlan.FindAsync(db, null, ct) is not { Stored: { } stored } plan)
            return [];
        var sheet = await BudgetSheet.ReadAsync(db, plan, month, ct);
        var number = month.Number;
        var rows = await db
            .MonthlySummaries.Where(m => !m.Transfer && m.Month == number && m.CategoryId != null)
            .GroupBy(m => m.CategoryId!.Value)
            .Select(g => new { g.Key, Count = g.Sum(m => m.Count) })
            .ToListAsync(ct);
        var counts = rows.GroupBy(r => sheet.EnvelopeOf(r.Key)).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
        var groups = sheet.Categories.Select(c => c.ParentId).OfType<CategoryId>().ToHashSet();
        return
        [
            .. sheet
                .Current.Envelopes.Where(e => e.Key != BudgetBook.NoCategory)
                .Where(e => !groups.Contains(e.Key) || sheet.IsWhole(e.Key))
                .Select(e => new BudgetStanding(
                    e.Key,
                    new(checked(e.Value.CarriedIn + e.Value.Assigned), plan.Currency),
                    new(Math.Max(0, checked(-e.Value.Activity)), plan.Currency),
                    counts.GetValueOrDefault(e.Key),
                    sheet.IsConverted ? null : plan.Currency,
                    stored.Accounts
                )),
        ];
    }

    /// <summary>Those that are due on a day, and will not be reached by it or were not.</summary>
    internal static async Task<List<GoalStanding>> GoalsAsync(FinanceDbContext db, DateOnly today, CancellationToken ct)
    {
        var open = await db
            .Goals.AsNoTracking()
            .Where(g => g.CompletedOn == null && g.FirstDueOn != null)
            .ToListAsync(ct);
        var late = (await GoalReading.ReadAsync(db, open, ct))
            .Where(g => g.Outlook.Status is GoalStatus.Behind or GoalStatus.Overdue)
            .ToList();
        var ids = late.ConvertAll(g => g.Goal.Id);
        var given = await db
            .GoalContributions.Where(c => ids.Contains(c.GoalId) && c.TransactionId != null)
            .Select(c => new { c.GoalId, c.TransactionId })
            .ToListAsync(ct);
        return late.ConvertAll(g => new GoalStanding(
            g.Goal.Id.ToString(),
            g.Goal.Name,
            g.Outlook.Remaining,
            g.Outlook.Required,
            g.Outlook.Pace,
            g.Goal.DueOn!.Value,
            g.Outlook.ProjectedOn,
            MonthsBetween(today, g.Goal.DueOn.Value),
            g.Goal.Accounts,
            [.. given.Where(c => c.GoalId == g.Goal.Id).Select(c => c.TransactionId!.Value)]
        ));
    }

    private static int MonthsBetween(DateOnly today, DateOnly due)
    {
        var months = ((due.Year - today.Year) * 12) + due.Month - today.Month - (due.Day < today.Day ? 1 : 0);
        return Math.Max(0, months);
    }
}
