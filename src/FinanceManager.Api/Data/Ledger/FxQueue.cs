using System.Text.Json;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// When published rates are to be fetched, and by whom: of several instances one at a time. After a crash another one takes
/// over.
/// </summary>
internal static class FxQueue
{
    // Longer than every source together may take to answer.
    private static readonly TimeSpan s_hold = TimeSpan.FromMinutes(10);

    /// <returns>How far the rates reach, now held; null where nothing is due or somebody else fetches.</returns>
    internal static async Task<FxFetch?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var free = db.FxFetches.Where(f => f.DueAt <= now && (f.HeldUntil == null || f.HeldUntil < now));
        var taken = await free.ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Holder, holder).SetProperty(f => f.HeldUntil, now + s_hold),
            ct
        );
        return taken == 1 ? await db.FxFetches.AsNoTracking().SingleAsync(f => f.Holder == holder, ct) : null;
    }

    /// <summary>Gives it back, to be done again at that time.</summary>
    internal static Task PutBackAsync(FinanceDbContext db, FxFetch fetch, DateTimeOffset due, CancellationToken ct) =>
        Held(db, fetch)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(f => f.DueAt, due)
                        .SetProperty(f => f.Attempts, fetch.Attempts)
                        .SetProperty(f => f.CoveredFrom, fetch.CoveredFrom)
                        .SetProperty(f => f.CoveredTo, fetch.CoveredTo)
                        .SetProperty(f => f.FetchedAt, fetch.FetchedAt)
                        .SetProperty(f => f.HeldUntil, (DateTimeOffset?)null)
                        .SetProperty(f => f.Holder, (Guid?)null),
                ct
            );

    /// <summary>Keeps what was published, once: a rate that is there already stays as it was when amounts were converted at it.</summary>
    /// <param name="rates">May be empty, where the program itself came with newer ones.</param>
    /// <returns>False when another instance took over meanwhile.</returns>
    internal static async Task<bool> KeepAsync(
        FinanceDbContext db,
        FxFetch fetch,
        RateDays days,
        IReadOnlyList<FxRate> rates,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginSharedAsync(db, ct);
        if (await Held(db, fetch).CountAsync(ct) != 1)
            return false;
        var batch = 1 + (await db.FxBatches.MaxAsync(b => (long?)b.Batch, ct) ?? 0);
        var first = rates.Select(r => r.Date).Append(days.First).Min();
        if (rates.Count > 0 && await InsertAsync(db, batch, rates, ct) == 0)
            return true;
        db.FxBatches.Add(
            new()
            {
                Batch = batch,
                FirstDate = first,
                LastDate = days.Last,
                FetchedAt = db.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return true;
    }

    private static async Task<int> InsertAsync(
        FinanceDbContext db,
        long batch,
        IReadOnlyList<FxRate> rates,
        CancellationToken ct
    )
    {
        var rows = rates.Select(r => new
        {
            quote = r.Quote.Code,
            date = r.Date,
            // As text, so that no digit is lost on the way.
            rate = r.Rate.ToString(System.Globalization.CultureInfo.InvariantCulture),
            source = Columns.Word(r.Source),
        });
        var from =
            db.Engine == DatabaseEngine.Sqlite
                ? """
                    (select value ->> 'quote' as quote, value ->> 'date' as date, value ->> 'rate' as rate,
                        value ->> 'source' as source from json_each(@rows))
                    """
                : "(select * from json_to_recordset(@rows::json) as t (quote text, date date, rate numeric, source text))";
        // Without a condition SQLite would take "on conflict" for one of a join.
        var sql = $"""
            insert into fx_rates (base, quote, date, rate, source, batch)
            select 'EUR', quote, date, rate, source, @batch from {from} r where true
            on conflict do nothing
            """;
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("batch", batch);
        command.Set("rows", JsonSerializer.Serialize(rows));
        return await command.ExecuteAsync(ct);
    }

    private static IQueryable<FxFetch> Held(FinanceDbContext db, FxFetch fetch) =>
        db.FxFetches.Where(f => f.Holder == fetch.Holder);
}
