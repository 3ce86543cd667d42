using System.Globalization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Api.Data.Goals;
using FinanceManager.Api.Data.Search;
using FinanceManager.Api.Data.Series;
using FinanceManager.Api.Insights;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Insights;

/// <summary>What was planned and what is expected, for a report.</summary>
internal static class ReportPlans
{
    internal static async Task<List<FinancialReportBudget>> BudgetsAsync(
        FinanceDbContext db,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        if (await BudgetPlan.FindAsync(db, null, ct) is not { Stored: not null } plan)
            return [];
        var sheet = await BudgetSheet.ReadAsync(db, plan, last, ct);
        var sums = new Dictionary<CategoryId, (long Budgeted, long Spent)>();
        var begin = first < sheet.Start ? sheet.Start : first;
        for (var month = begin; month <= last; month = month.AddMonths(1))
            foreach (var (category, envelope) in sheet.Book.Of(month).Envelopes)
            {
                var (budgeted, spent) = sums.GetValueOrDefault(category);
                sums[category] = (checked(budgeted + envelope.Assigned), checked(spent - envelope.Activity));
            }
        return
        [
            .. sums.Where(s => s.Key != BudgetBook.NoCategory && s.Value.Budgeted != 0)
                .OrderByDescending(s => s.Value.Budgeted)
                .ThenBy(s => s.Key.Value)
                .Select(s => new FinancialReportBudget(
                    s.Key,
                    new(s.Value.Budgeted, plan.Currency),
                    new(s.Value.Spent, plan.Currency),
                    QueryOf(sheet, s.Key, begin, last)
                )),
        ];
    }

    /// <summary>Whole months, as they were planned, though the period may begin or end in one.</summary>
    private static string QueryOf(BudgetSheet sheet, CategoryId envelope, YearMonth first, YearMonth last)
    {
        var query = new QueryText();
        query.Add("from", first.FirstDay.ToString("O", CultureInfo.InvariantCulture));
        query.Add("to", last.LastDay.ToString("O", CultureInfo.InvariantCulture));
        query.Add("currency", sheet.IsConverted ? null : sheet.Plan.Currency.Code);
        query.Add("categoryId", $"{envelope}");
        query.Add("exact", sheet.IsWhole(envelope) ? null : "true");
        query.AddAll("accountId", sheet.Plan.Stored?.Accounts.Select(a => $"{a}"));
        query.Add("transfer", "false");
        return query.ToString();
    }

    internal static async Task<List<FinancialReportGoal>> GoalsAsync(FinanceDbContext db, CancellationToken ct)
    {
        var goals = await db.Goals.AsNoTracking().OrderBy(g => g.Priority).ThenBy(g => g.Id).ToListAsync(ct);
        return (await GoalReading.ReadAsync(db, goals, ct)).ConvertAll(g => new FinancialReportGoal(
            g.Goal.Id,
            g.Goal.Name,
            g.Goal.Target,
            g.Outlook.Reached,
            g.Goal.DueOn,
            g.Outlook.ProjectedOn,
            g.Outlook.Status,
            g.Goal.Accounts
        ));
    }

    internal static async Task<List<FinancialReportRecurring>> RecurringAsync(
        FinanceDbContext db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var known = await KnownSeries.KnownAsync(db, today, ct);
        return
        [
            .. (await KnownSeries.SeriesAsync(db, ct))
                .Where(s => s.OtherAccountId is null && s.Decision != SeriesDecision.Dismissed)
                .Select(s => (Series: s, s.Schedule, Standing: s.On(known[s.AccountId])))
                .Where(s => s is { Schedule: not null, Standing.Status: not SeriesStatus.Ended })
                .Select(s => new FinancialReportRecurring(
                    s.Series.Id,
                    SeriesReading.NameOf(s.Series),
                    s.Series.KindNow,
                    s.Schedule!.Cadence,
                    new(s.Series.Expected, s.Series.Currency),
                    new(checked(s.Series.Expected * s.Schedule.Cadence.PerYear()), s.Series.Currency),
                    s.Standing!.Next
                ))
                .OrderBy(s => s.PerYear.MinorUnits),
        ];
    }
}
