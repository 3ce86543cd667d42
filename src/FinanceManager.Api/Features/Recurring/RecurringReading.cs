using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>Stored series with where they stand today.</summary>
internal static class RecurringReading
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

    /// <summary>Those that can be shown, with their doubles.</summary>
    internal static List<RecurringResponse> Describe(
        IEnumerable<RecurringSeries> series,
        Dictionary<AccountId, DateOnly> known,
        IReadOnlyDictionary<CategoryId, string?> categories
    )
    {
        var rows = series
            .Select(r => (Row: r, Said: RecurringResponse.From(r, known[r.AccountId])))
            .Where(r => r.Said is not null)
            .ToList();
        var doubled = DoubledServices.Find(
            rows.Where(r => r.Said!.Kind == SeriesKind.Subscription && IsCurrent(r.Said))
                .Select(r => new Subscribed(
                    r.Row.Id,
                    r.Row.MerchantKey,
                    r.Said!.CategoryId is { } id ? categories.GetValueOrDefault(id) : null,
                    r.Said.Cadence,
                    r.Row.Expected,
                    r.Row.Currency
                ))
        );
        return
        [
            .. rows.Select(r => Shown(r.Said!, categories))
                .Select(said =>
                    doubled.TryGetValue(said.Id, out var found)
                        ? said with
                        {
                            DoubledBy = found.Others,
                            DoubledNeed = found.Need,
                        }
                        : said
                ),
        ];
    }

    /// <summary>Whether it is paid for now.</summary>
    internal static bool IsCurrent(RecurringResponse said) =>
        said.Status != SeriesStatus.Ended && said.Decision != SeriesDecision.Dismissed;

    internal static async Task<Dictionary<CategoryId, string?>> CategoriesAsync(
        FinanceDbContext db,
        CancellationToken ct
    ) => await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Key, ct);

    // A category may have been deleted since.
    private static RecurringResponse Shown(
        RecurringResponse said,
        IReadOnlyDictionary<CategoryId, string?> categories
    ) => said.CategoryId is { } id && !categories.ContainsKey(id) ? said with { CategoryId = null } : said;

    private static DateOnly Least(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Most(DateOnly one, DateOnly other) => one > other ? one : other;
}
