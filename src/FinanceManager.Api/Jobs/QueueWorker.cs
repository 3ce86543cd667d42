using FinanceManager.Api.Telemetry;

namespace FinanceManager.Api.Jobs;

/// <summary>Does what is due while the server runs, once it listens. A fault of one look is told, and the next one is taken.</summary>
internal abstract partial class QueueWorker(IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    /// <summary>Whether this instance does such work at all.</summary>
    protected virtual bool IsOn => true;

    /// <returns>False when nothing is due.</returns>
    protected abstract Task<bool> RunOneAsync(CancellationToken ct);

    /// <summary>Waits until it is time for the next look.</summary>
    protected abstract Task WaitAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
            return;
        var started = new TaskCompletionSource();
        await using var listening = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // A start is not the time for work that nobody waits for; whoever waits wakes the worker.
            await WaitAsync(stoppingToken);
            try
            {
                while (await RunOneAsync(stoppingToken)) { }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LookingFailed(log, fault, GetType().Name);
                Measurements.Faults.Add(1);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Worker} could not look for what is due.")]
    private static partial void LookingFailed(ILogger log, Exception fault, string worker);
}
