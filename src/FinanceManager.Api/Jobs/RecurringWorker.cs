using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Series;
using FinanceManager.Api.Telemetry;

namespace FinanceManager.Api.Jobs;

/// <summary>Looks for what recurs in ledgers that changed, one at a time, whichever household they are of.</summary>
internal sealed partial class DueSearches(IServiceScopeFactory scopes, ILogger<DueSearches> log)
{
    /// <summary>After so many tries it is left until the ledger changes again.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    /// <returns>False when nothing is due.</returns>
    internal async Task<bool> RunOneAsync(CancellationToken ct)
    {
        var holder = Guid.CreateVersion7();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (await RecurringQueue.TakeAsync(db, holder, ct) is not { } job)
            return false;
        db.Tenant.Enter(job.HouseholdId);
        try
        {
            if (job.Attempts < MostAttempts)
            {
                await new SeriesSearch(db).RunAsync(ct);
                // What was seen may be worth knowing.
                await InsightQueue.PutAsync(db, ct);
            }
            await RecurringQueue.FinishAsync(db, job, holder, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The program is about to end: another instance goes on at once.
            await RecurringQueue.PutBackAsync(db, job, holder, TimeSpan.Zero, failed: false, CancellationToken.None);
        }
        catch (Exception fault)
        {
            SearchFailed(log, fault, job.HouseholdId.Value);
            Measurements.Faults.Add(1);
            await RecurringQueue.PutBackAsync(db, job, holder, AfterFault, failed: true, CancellationToken.None);
        }
        return true;
    }

    [LoggerMessage(LogLevel.Error, "What recurs could not be looked for in household {Household}")]
    private static partial void SearchFailed(ILogger log, Exception fault, Guid household);
}

/// <summary>Looks for ledgers that changed while the server runs, once it listens.</summary>
internal sealed class RecurringWorker(
    DueSearches due,
    Settings settings,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RecurringWorker> log
) : QueueWorker(lifetime, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override bool IsOn => settings.FindsRecurring;

    protected override Task<bool> RunOneAsync(CancellationToken ct) => due.RunOneAsync(ct);

    protected override Task WaitAsync(CancellationToken ct) => Task.Delay(Look, clock, ct);
}
