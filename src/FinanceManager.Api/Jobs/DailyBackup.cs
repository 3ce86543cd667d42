using FinanceManager.Api.Backups;

namespace FinanceManager.Api.Jobs;

/// <summary>
/// Takes a backup of the embedded database each day at 02:00 UTC while the server runs, and soon after a start when the newest
/// is older than it would be otherwise. A server database has a scheduler of its own.
/// </summary>
internal sealed partial class DailyBackup(
    IBackupStore store,
    Settings settings,
    TimeProvider clock,
    ILogger<DailyBackup> log
) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(2);
    private static readonly TimeSpan Overdue = TimeSpan.FromHours(26);

    // The first look waits too: a start is not the time for it.
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(2);

    /// <param name="newest">When the newest backup was taken; null when there is none.</param>
    /// <param name="started">Since when the server runs: what came due before it may have been taken by hand.</param>
    internal static bool IsDue(DateTimeOffset? newest, DateTimeOffset started, DateTimeOffset now) =>
        newest is not { } last || now - last > Overdue || (DueBefore(now) > last && DueBefore(now) >= started);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = clock.GetUtcNow();
        var lookFrom = started;
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (clock.GetUtcNow() < lookFrom)
                continue;
            try
            {
                await TakeWhenDueAsync(started, stoppingToken);
                lookFrom = DueBefore(clock.GetUtcNow()).AddDays(1);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                lookFrom = clock.GetUtcNow().AddHours(1);
                Failed(log, fault);
            }
        }
    }

    private async Task TakeWhenDueAsync(DateTimeOffset started, CancellationToken ct)
    {
        var catalog = await BackupCatalog.ReadAsync(store, ct);
        var newest = catalog.Backups.LastOrDefault(b => b.Manifest is not null);
        if (!IsDue(newest?.CreatedAt, started, clock.GetUtcNow()))
            return;
        var whole = IWholeDatabase.Of(settings.Database);
        if (!await whole.ExistsAsync(ct) || !await whole.HasContentAsync(ct))
            return;
        await using var messages = new StringWriter();
        var context = BackupContext.Of(settings, store, clock, messages);
        var manifest = await TakeBackup.RunAsync(context, settings.Database, BackupKind.Daily, ct);
        Taken(log, manifest.Id, manifest.Size);
        if (messages.ToString().Trim() is { Length: > 0 } said)
            Said(log, said);
    }

    private static DateTimeOffset DueBefore(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Hour;
        return today <= now ? today : today.AddDays(-1);
    }

    [LoggerMessage(LogLevel.Information, "A backup was taken: {Id}, {Size} bytes")]
    private static partial void Taken(ILogger log, string id, long size);

    [LoggerMessage(LogLevel.Warning, "{Said}")]
    private static partial void Said(ILogger log, string said);

    [LoggerMessage(LogLevel.Error, "The daily backup failed.")]
    private static partial void Failed(ILogger log, Exception fault);
}
