using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Insights;
using FinanceManager.Api.Telemetry;

namespace FinanceManager.Api.Jobs;

/// <summary>Finds the insights of households that are due, one household at a time.</summary>
internal sealed partial class DueInsights(IServiceScopeFactory scopes, InsightSignal signal, ILogger<DueInsights> log)
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    // Days begin anew whether or not anything is written.
    private static readonly TimeSpan Again = TimeSpan.FromHours(24);

    /// <summary>Households that somebody asked about here are due at once.</summary>
    internal async Task TakeInAsync(CancellationToken ct)
    {
        foreach (var household in signal.Asked())
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
            db.Tenant.Enter(household);
            await InsightQueue.PutAsync(db, ct);
        }
    }

    /// <returns>False when nothing is due.</returns>
    internal async Task<bool> RunOneAsync(CancellationToken ct)
    {
        var holder = Guid.CreateVersion7();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (await InsightQueue.TakeAsync(db, holder, ct) is not { } job)
            return false;
        db.Tenant.Enter(job.HouseholdId);
        var (wait, failed) = (Again, false);
        try
        {
            var stored = await scope.ServiceProvider.GetRequiredService<InsightStore>().RenewAsync(ct);
            var first = stored.Ranked.Take(InsightSentences.Most).Select(r => r.Insight).ToList();
            await scope.ServiceProvider.GetRequiredService<InsightSentences>().WordAsync(first, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            wait = TimeSpan.Zero;
        }
        catch (Exception fault)
        {
            FindingFailed(log, fault, job.HouseholdId.Value);
            Measurements.Faults.Add(1);
            (wait, failed) = (AfterFault * Math.Min(job.Attempts + 1, 12), true);
        }
        await InsightQueue.PutBackAsync(db, job, holder, wait, failed, CancellationToken.None);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "Insights of a household could not be found: {Household}")]
    private static partial void FindingFailed(ILogger log, Exception fault, Guid household);
}

/// <summary>Looks for households that are due while the server runs, once it listens.</summary>
internal sealed class InsightWorker(
    DueInsights due,
    InsightSignal signal,
    Settings settings,
    IHostApplicationLifetime lifetime,
    ILogger<InsightWorker> log
) : QueueWorker(lifetime, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    protected override bool IsOn => settings.FindsInsights;

    protected override async Task<bool> RunOneAsync(CancellationToken ct)
    {
        await due.TakeInAsync(ct);
        return await due.RunOneAsync(ct);
    }

    protected override Task WaitAsync(CancellationToken ct) => signal.WaitAsync(Look, ct);
}
