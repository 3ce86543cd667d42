using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Migrations;

namespace FinanceManager.Api.Http;

/// <summary>Whether the database answers and is up to date. One look serves everybody for a few seconds.</summary>
internal sealed class DatabaseHealth(DatabaseTarget target, TimeProvider clock, ILogger<DatabaseHealth> logger)
    : IDisposable
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (HealthResponse Answer, long At)? _last;

    internal async Task<HealthResponse> LookAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_last is not { } last || clock.GetElapsedTime(last.At) > KeepFor)
                _last = last = (await AskAsync(), clock.GetTimestamp());
            return last.Answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // Not cancelled by the client that happens to ask first, since others wait for the same answer.
    private async Task<HealthResponse> AskAsync()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        await using var db = new SchemaContext(target, target.ConnectionString);
        try
        {
            if (!await db.Database.CanConnectAsync(patience.Token).WaitAsync(patience.Token))
                return HealthResponse.Of(DatabaseState.Unreachable);
            var current = await Migrator.IsCurrentAsync(db, patience.Token).WaitAsync(patience.Token);
            return HealthResponse.Of(current ? DatabaseState.Ok : DatabaseState.NotMigrated);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or OperationCanceledException)
        {
            DatabaseLog.Unreachable(logger, e);
            return HealthResponse.Of(DatabaseState.Unreachable);
        }
    }
}

internal static partial class DatabaseLog
{
    [LoggerMessage(LogLevel.Error, "The database does not answer")]
    internal static partial void Unreachable(ILogger logger, Exception exception);
}
