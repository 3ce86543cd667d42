using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Rates;

/// <summary>
/// The published rates of a database in memory, read once and then only what is new: some megabytes for each year, whatever
/// the number of households. What the program came with goes before, and fills the time before.
/// </summary>
internal sealed class PublishedRates
{
    // Days without a publication around holidays; some central banks publish once a month.
    private const int LongestPause = 10;
    private const int LongestPauseElsewhere = 40;

    // One per database that this process has open.
    private static readonly ConditionalWeakTable<DatabaseTarget, PublishedRates> s_known = [];

    private Snapshot _snapshot = new(0, FrozenDictionary<Currency, Entry[]>.Empty, []);

    /// <summary>The rates as they were once the batch had come, and none after it.</summary>
    internal static async Task<Func<DateOnly, Currency, EuroRate?>> AsOfAsync(
        FinanceDbContext db,
        DatabaseTarget target,
        long batch,
        CancellationToken ct
    )
    {
        if (batch == 0)
            return EcbHistory.EuroOn;
        var known = s_known.GetOrCreateValue(target);
        if (known._snapshot.Batch < batch)
            known._snapshot = await known.ReadAsync(db, ct);
        var snapshot = known._snapshot;
        var coveredTo = snapshot.Batches.Where(b => b.Batch <= batch).Max(b => b.LastDate);
        return (day, currency) => snapshot.On(day, currency, batch, coveredTo);
    }

    private async Task<Snapshot> ReadAsync(FinanceDbContext db, CancellationToken ct)
    {
        var old = _snapshot;
        var batches = await db.FxBatches.AsNoTracking().OrderBy(b => b.Batch).ToListAsync(ct);
        var last = batches.Count == 0 ? 0 : batches[^1].Batch;
        var rates = await db
            .FxRates.AsNoTracking()
            .Where(r => r.Batch > old.Batch && r.Batch <= last)
            .Select(r => new { r.Quote, Entry = new Entry(r.Date.DayNumber, r.Rate, r.Source, r.Batch) })
            .ToListAsync(ct);
        var added = rates.ToLookup(r => r.Quote, r => r.Entry);
        var all = old
            .Series.Keys.Union(added.Select(g => g.Key))
            .ToFrozenDictionary(
                c => c,
                c => old.Series.GetValueOrDefault(c, []).Concat(added[c]).OrderBy(e => e.Day).ToArray()
            );
        return new(last, all, batches);
    }

    private readonly record struct Entry(int Day, decimal Rate, RateSource Source, long Batch);

    private sealed record Snapshot(long Batch, FrozenDictionary<Currency, Entry[]> Series, List<FxBatch> Batches)
    {
        internal EuroRate? On(DateOnly day, Currency currency, long batch, DateOnly coveredTo)
        {
            var shipped = EcbHistory.EuroOn(day, currency);
            if (Last(day.DayNumber, currency, batch) is { } entry && !(shipped?.Date.DayNumber > entry.Day))
                return IsCurrent(entry.Day, entry.Source)
                    ? new(entry.Rate, DateOnly.FromDayNumber(entry.Day), entry.Source)
                    : null;
            return shipped is { } rate && IsCurrent(rate.Date.DayNumber, rate.Source) ? rate : null;

            // A currency that is no longer published has no rate once its last one has grown old.
            bool IsCurrent(int published, RateSource source)
            {
                var end = published + (source == RateSource.Ecb ? LongestPause : LongestPauseElsewhere);
                return day.DayNumber <= end || coveredTo.DayNumber <= end;
            }
        }

        private Entry? Last(int day, Currency currency, long batch)
        {
            if (!Series.TryGetValue(currency, out var entries))
                return null;
            var (low, high) = (0, entries.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (entries[middle].Day <= day)
                    low = middle + 1;
                else
                    high = middle;
            }
            for (var i = low - 1; i >= 0; i--)
                if (entries[i].Batch <= batch)
                    return entries[i];
            return null;
        }
    }
}
