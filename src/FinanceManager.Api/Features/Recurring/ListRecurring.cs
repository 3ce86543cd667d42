using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <param name="Totals">Of what is paid for now, by kind and currency, which are never added.</param>
/// <param name="Searching">Whether the ledger changed, and what recurs is being looked for again.</param>
public sealed record RecurringListResponse(
    IReadOnlyList<RecurringResponse> Items,
    IReadOnlyList<RecurringTotalResponse> Totals,
    bool Searching
);

public sealed record RecurringTotalResponse(SeriesKind Kind, int Count, Money PerMonth, Money PerYear);

/// <summary>All of them, those due soonest first; then those that ended and those that were dismissed.</summary>
internal static class ListRecurring
{
    internal static async Task<Ok<RecurringListResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        DateOnly? today = null
    )
    {
        var known = await KnownSeries.KnownAsync(db, KnownSeries.Today(db, today), ct);
        var series = await KnownSeries.SeriesAsync(db, ct);
        var items = RecurringReading
            .Describe(series, known, await RecurringReading.CategoriesAsync(db, ct))
            .OrderBy(s => s.Decision == SeriesDecision.Dismissed)
            .ThenBy(s => s.NextDue is null)
            .ThenBy(s => s.NextDue)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ThenBy(s => s.Id.Value)
            .ToList();
        var searching = await db.RecurringJobs.AnyAsync(j => j.HouseholdId == db.CurrentHousehold, ct);
        return TypedResults.Ok(new RecurringListResponse(items, TotalsOf(items), searching));
    }

    private static List<RecurringTotalResponse> TotalsOf(List<RecurringResponse> items) =>
        [
            .. items
                .Where(RecurringReading.IsCurrent)
                .GroupBy(s => (s.Kind, s.Amount.Currency))
                .OrderBy(g => g.Key.Currency.Code, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Kind)
                .Select(g =>
                {
                    var year = g.Aggregate(Money.Zero(g.Key.Currency), (sum, s) => sum + s.PerYear);
                    return new RecurringTotalResponse(g.Key.Kind, g.Count(), year.Allocate(1, 11)[0], year);
                }),
        ];
}
