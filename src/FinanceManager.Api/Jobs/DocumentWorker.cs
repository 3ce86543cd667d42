using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Telemetry;

namespace FinanceManager.Api.Jobs;

/// <summary>Reads documents that are due, one at a time, whichever household they are of.</summary>
internal sealed partial class DueDocuments(IServiceScopeFactory scopes, ILogger<DueDocuments> log)
{
    /// <summary>After so many tries it is not the machine's fault.</summary>
    internal const int MostAttempts = 3;

    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    /// <returns>False when nothing is due.</returns>
    internal async Task<bool> RunOneAsync(CancellationToken ct)
    {
        var holder = Guid.CreateVersion7();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        if (await DocumentQueue.TakeAsync(db, holder, ct) is not { } job)
            return false;
        db.Tenant.Enter(job.HouseholdId);
        var read = scope.ServiceProvider.GetRequiredService<ReadDocument>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var beating = BeatAsync(job, holder, over);
        try
        {
            if (job.Attempts < MostAttempts)
                await read.RunAsync(job, holder, over.Token);
            else
                await read.GiveUpAsync(job, holder, over.Token);
            await scope.ServiceProvider.GetRequiredService<DocumentRetention>().ForgetAsync(over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The program is about to end: another instance goes on at once. Or another one has it already.
            await DocumentQueue.PutBackAsync(db, job, holder, TimeSpan.Zero, failed: false, CancellationToken.None);
        }
        catch (Exception fault)
        {
            ReadingFailed(log, fault, job.DocumentId.Value);
            Measurements.Faults.Add(1);
            var last = job.Attempts + 1 == MostAttempts;
            await DocumentQueue.PutBackAsync(
                db,
                job,
                holder,
                last ? TimeSpan.Zero : AfterFault,
                failed: true,
                CancellationToken.None
            );
        }
        finally
        {
            await over.CancelAsync();
            await beating;
        }
        return true;
    }

    /// <summary>Says that the document is still being read; where another instance took over, reading it ends.</summary>
    private async Task BeatAsync(DocumentJob job, Guid holder, CancellationTokenSource over)
    {
        try
        {
            for (var holds = true; holds; )
            {
                await Task.Delay(DocumentQueue.Beat, over.Token);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
                holds = await DocumentQueue.KeepAsync(db, job, holder, over.Token);
            }
            await over.CancelAsync();
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested) { }
        catch (Exception fault)
        {
            // The lease then ends by itself, and somebody else reads the document anew.
            ReadingFailed(log, fault, job.DocumentId.Value);
        }
    }

    [LoggerMessage(LogLevel.Error, "A document could not be read: {Document}")]
    private static partial void ReadingFailed(ILogger log, Exception fault, Guid document);
}

/// <summary>Looks for documents to read while the server runs, once it listens.</summary>
internal sealed class DocumentWorker(
    DueDocuments due,
    DocumentSignal signal,
    Settings settings,
    IHostApplicationLifetime lifetime,
    ILogger<DocumentWorker> log
) : QueueWorker(lifetime, log)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    protected override bool IsOn => settings.ReadsDocuments;

    protected override Task<bool> RunOneAsync(CancellationToken ct) => due.RunOneAsync(ct);

    protected override Task WaitAsync(CancellationToken ct) => signal.WaitAsync(Look, ct);
}
