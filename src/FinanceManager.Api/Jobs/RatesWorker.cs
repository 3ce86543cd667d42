using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Api.Telemetry;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Jobs;

/// <summary>Fetches the published rates that are missing, and has every household use them.</summary>
internal sealed partial class DueRates(
    IServiceScopeFactory scopes,
    RateSettings settings,
    IPublishedRates published,
    ILogger<DueRates> log
)
{
    // Whose past the program's history does not have, and who lives in the countries it is made for.
    private static readonly Currency[] s_americas =
    [
        .. "ARS BOB CLP COP CRC DOP GTQ HNL NIO PEN PYG UYU VES".Split(' ').Select(Currency.Parse),
    ];

    /// <returns>False when nothing is due, or another instance is at it.</returns>
    internal async Task<bool> RunOneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (await FxQueue.TakeAsync(db, Guid.CreateVersion7(), ct) is not { } fetch)
            return false;
        try
        {
            var isMore = await FetchAsync(db, fetch, ct);
            fetch.Attempts = 0;
            await FxQueue.PutBackAsync(db, fetch, FetchPlan.Next(db.Clock.GetUtcNow(), 0, isMore), ct);
            if (!isMore)
                await RateSettlement.RunAsync(scopes, ct);
            return isMore;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await FxQueue.PutBackAsync(db, fetch, db.Clock.GetUtcNow(), CancellationToken.None);
            return false;
        }
        catch (Exception fault)
        {
            // No network is no fault of anybody: amounts stay at the rates that are there.
            Unavailable(log, fault is RatesUnavailable ? null : fault, fault.Message);
            Measurements.Faults.Add(1);
            db.ChangeTracker.Clear();
            fetch.Attempts++;
            var again = FetchPlan.Next(db.Clock.GetUtcNow(), fetch.Attempts, isMore: false);
            await FxQueue.PutBackAsync(db, fetch, again, CancellationToken.None);
            await RateSettlement.RunAsync(scopes, ct);
            return false;
        }
    }

    /// <returns>Whether there is more to fetch.</returns>
    private async Task<bool> FetchAsync(FinanceDbContext db, FxFetch fetch, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        // A newer version of the program may have come with what was not fetched.
        if (fetch.CoveredTo < EcbHistory.LastDay)
            await FxQueue.KeepAsync(db, fetch, new(fetch.CoveredTo.Value.AddDays(1), EcbHistory.LastDay), [], ct);
        var coveredTo = fetch.CoveredTo > EcbHistory.LastDay ? fetch.CoveredTo.Value : EcbHistory.LastDay;
        fetch.CoveredTo = coveredTo;
        if (!settings.Fetch)
            return false;
        if (FetchPlan.Newest(coveredTo, today) is { } days)
        {
            var (rates, isWhole) = await published.ReadAsync(days, null, ct);
            var added = rates.Where(r => r.Source != RateSource.Ecb || r.Date > EcbHistory.LastDay).ToList();
            if (await FxQueue.KeepAsync(db, fetch, days, added, ct))
                fetch.FetchedAt = db.Clock.GetUtcNow();
            if (!isWhole)
                throw new RatesUnavailable("Only the rates of the European Central Bank could be read.");
            (fetch.CoveredTo, fetch.CoveredFrom) = (days.Last, fetch.CoveredFrom ?? days.First);
            return true;
        }
        if (FetchPlan.Earlier(fetch.CoveredFrom ?? EcbHistory.LastDay.AddDays(1)) is not { } earlier)
            return false;
        var (past, all) = await published.ReadAsync(earlier, s_americas, ct);
        if (!all)
            throw new RatesUnavailable("Rates of the past could not be read.");
        await FxQueue.KeepAsync(db, fetch, earlier, [.. past.Where(r => s_americas.Contains(r.Quote))], ct);
        fetch.CoveredFrom = earlier.First;
        return true;
    }

    [LoggerMessage(LogLevel.Warning, "Exchange rates could not be fetched: {Reason}")]
    private static partial void Unavailable(ILogger log, Exception? fault, string reason);
}

/// <summary>
/// Looks for missing rates while the server runs. Where it may ask nobody, a newer version of the program still brings some.
/// </summary>
internal sealed class RatesWorker(
    DueRates due,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RatesWorker> log
) : QueueWorker(lifetime, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    protected override Task<bool> RunOneAsync(CancellationToken ct) => due.RunOneAsync(ct);

    protected override Task WaitAsync(CancellationToken ct) => Task.Delay(Look, clock, ct);
}
