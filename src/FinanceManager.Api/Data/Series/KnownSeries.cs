using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Series;

/// <summary>Stored series, and up to which day it is known whether they went on.</summary>
internal static class KnownSeries
{
    // What a bank tells late, and how long an account may be silent while the others are not.
    private const int LateDays = 10;
    private const int SilentDays = 35;

    /// <summary>The day as the ledger counts days: of UTC, or the reader's own where it is told.</summary>
    internal static DateOnly Today(FinanceDbContext db, DateOnly? told = null)
    {
        var today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        // No place on earth is further than a day away.
        return told is { } day && Math.Abs(day.DayNumber - today.DayNumber) <= 1 ? day : today;
    }

    internal static async Task<List<RecurringSeries>> SeriesAsync(FinanceDbContext db, CancellationToken ct) =>
        await db
            .RecurringSeries.AsNoTracking()
            .Where(r => db.Accounts.Any(a => a.Id == r.AccountId && !a.Archived))
            .OrderBy(r => r.Id)
            .ToListAsync(ct);

    /// <summary>By account, the day up to which its movements are known: a bank's file may end weeks ago.</summary>
    internal static async Task<Dictionary<AccountId, DateOnly>> KnownAsync(
        FinanceDbContext db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var last = await db
            .Accounts.Select(a => new
            {
                a.Id,
                Last = db.Transactions.Where(t => t.AccountId == a.Id && t.Date <= today).Max(t => (DateOnly?)t.Date),
            })
            .ToListAsync(ct);
        var newest = last.Max(a => a.Last) ?? today;
        return last.ToDictionary(
            a => a.Id,
            a => Least(today, Most(newest.AddDays(-SilentDays), (a.Last ?? newest).AddDays(LateDays)))
        );
    }

    private static DateOnly Least(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Most(DateOnly one, DateOnly other) => one > other ? one : other;
}
