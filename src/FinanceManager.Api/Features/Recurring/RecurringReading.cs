using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>Stored series with where they stand today.</summary>
internal static class RecurringReading
{
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
}
