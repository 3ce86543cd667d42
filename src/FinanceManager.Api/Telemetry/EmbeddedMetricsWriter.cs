using System.Data.Common;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Telemetry;

/// <summary>Writes the metrics to standard output once a minute, and once more at the end.</summary>
internal sealed partial class EmbeddedMetricsWriter(
    EmbeddedMetrics metrics,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<EmbeddedMetricsWriter> log
) : BackgroundService
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Minute, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await MeasureQueueAsync(stoppingToken);
                Write();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        Write();
    }

    private async Task MeasureQueueAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
            Measurements.QueueAge.Record((await AiQueue.AgeAsync(db, ct)).TotalSeconds);
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or TimeoutException)
        {
            // The database is watched by the health check; the other metrics are due all the same.
            QueueUnknown(log, fault);
        }
    }

    private void Write()
    {
        foreach (var line in metrics.Take())
            Console.Out.WriteLine(line);
    }

    [LoggerMessage(LogLevel.Warning, "How long jobs have waited could not be asked.")]
    private static partial void QueueUnknown(ILogger log, Exception fault);
}
