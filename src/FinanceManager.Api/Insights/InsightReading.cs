using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>
/// All that insights are found in: sums of months from the monthly summary, and rows only of the merchants of the last weeks. A
/// handful of queries, however many transactions there are.
/// </summary>
internal static class InsightReading
{
    internal static DateOnly Today(FinanceDbContext db) => DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);

    internal static async Task<IReadOnlyList<RankedInsight>> FindAsync(FinanceDbContext db, CancellationToken ct)
    {
        var today = Today(db);
        var conversion = await BaseConversion.LoadAsync(db, ct);
        var sources = await ReadAsync(db, conversion, today, ct);
        return InsightFeed.Of(sources, money => conversion.At(money, today));
    }

    internal static async Task<InsightSources> ReadAsync(
        FinanceDbContext db,
        BaseConversion conversion,
        DateOnly today,
        CancellationToken ct
    )
    {
        var month = YearMonth.Of(today);
        var accounts = await BalanceReading.ReadAsync(db, month.AddMonths(-BalanceInsights.MonthsBack), month, ct);
        var first = await db.Transactions.MinAsync(t => (DateOnly?)t.Date, ct);
        var since = today.AddDays(-MerchantInsights.Lately);
        return new(
            today,
            first,
            await CategoryReading.ReadAsync(db, month, ct),
            await MerchantCharges.ReadAsync(db, since, today, ct),
            await SeriesReading.RisesAsync(db, ct),
            [.. accounts.Where(a => a.IsKnown).Select(StandingOf)],
            await SeriesReading.ShortfallsAsync(db, today, ct),
            await PlanReading.BudgetsAsync(db, month, ct),
            await PlanReading.GoalsAsync(db, today, ct),
            BalanceReading.Holdings(accounts, conversion, today)
        );
    }

    private static AccountStanding StandingOf(AccountBalances account) =>
        new(account.Id, account.Currency, account.IsCurrent, account.AtMonthEnds);
}
