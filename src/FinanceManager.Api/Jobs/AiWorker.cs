using FinanceManager.Api.Ai;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Jobs;

/// <summary>Takes up runs that are due, one at a time, whichever household they are of.</summary>
internal sealed partial class AiDueRuns(IServiceScopeFactory scopes, AiOptions options, ILogger<AiDueRuns> log)
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(5);

    /// <returns>False when nothing is due.</returns>
    internal async Task<bool> RunOneAsync(CancellationToken ct)
    {
        var holder = Guid.CreateVersion7();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (await AiQueue.TakeAsync(db, holder, ct) is not { } job)
            return false;
        db.Tenant.Enter(job.HouseholdId);
        var end = await GoOnAsync(scope.ServiceProvider, db, job, holder, ct);
        // Also when the program is about to end: another instance goes on at once.
        if (end.Wait is { } wait)
            await AiQueue.PutBackAsync(db, job, holder, wait, end.Failed, CancellationToken.None);
        else
            await AiQueue.FinishAsync(db, job, holder, CancellationToken.None);
        return true;
    }

    private async Task<StepEnd> GoOnAsync(
        IServiceProvider services,
        FinanceDbContext db,
        AiJob job,
        Guid holder,
        CancellationToken ct
    )
    {
        try
        {
            if (
                await db.AiRuns.Where(r => r.Id == job.RunId).Select(r => r.Actor).SingleOrDefaultAsync(ct) is { } actor
            )
            {
                db.Tenant.Enter(actor);
                db.Tenant.Enter(job.HouseholdId);
            }
            var step = services.GetRequiredService<AiRunStep>();
            return job.Attempts < options.MostAttempts
                ? await step.GoOnAsync(job, KeepAsync, ct)
                : await step.FailAsync(job, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new(TimeSpan.Zero);
        }
        catch (Exception fault)
        {
            RunFailed(log, fault, job.RunId.Value);
            Measurements.Faults.Add(1);
            db.ChangeTracker.Clear();
            // The last one is not waited for: it only ends the run.
            return new(job.Attempts + 1 == options.MostAttempts ? TimeSpan.Zero : AfterFault, Failed: true);
        }

        async Task<bool> KeepAsync()
        {
            job.Attempts = 0;
            return await AiQueue.KeepAsync(db, job, holder, ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "A run of the language model failed: {Run}")]
    private static partial void RunFailed(ILogger log, Exception fault, Guid run);
}

/// <summary>Looks for due runs while the server runs, once it listens, and only where there is a model to ask.</summary>
internal sealed class AiWorker(
    AiDueRuns due,
    AiOptions options,
    AiSignal signal,
    IHostApplicationLifetime lifetime,
    ILogger<AiWorker> log
) : QueueWorker(lifetime, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override bool IsOn => options.Available && options.Background;

    protected override Task<bool> RunOneAsync(CancellationToken ct) => due.RunOneAsync(ct);

    protected override Task WaitAsync(CancellationToken ct) => signal.WaitAsync(Look, ct);
}
