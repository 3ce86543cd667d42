using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>SQLite has one writer at a time; waiting for it here costs no busy polling.</summary>
internal sealed class LedgerGate : IDisposable
{
    internal SemaphoreSlim Writer { get; } = new(1, 1);

    public void Dispose() => Writer.Dispose();
}

/// <summary>
/// A transaction that holds the household's lock, so that writes to one ledger are serial.
/// Inside another one it does nothing. Nothing slow, and no other service, is called while it is open.
/// </summary>
internal sealed class LedgerWrite : IAsyncDisposable
{
    private readonly FinanceDbContext _db;
    private readonly IDbContextTransaction? _transaction;
    private bool _committed;

    private LedgerWrite(FinanceDbContext db, IDbContextTransaction? transaction) =>
        (_db, _transaction) = (db, transaction);

    internal static Task<LedgerWrite> BeginAsync(FinanceDbContext db, CancellationToken ct) =>
        db.Database.CurrentTransaction is not null ? Task.FromResult(new LedgerWrite(db, null))
        : db.Tenant.Household is { } household ? BeginAsync(db, household.ToString(), ct)
        : throw new InvalidOperationException("A ledger is written within a household.");

    /// <summary>For rows that every household reads and none owns.</summary>
    internal static Task<LedgerWrite> BeginSharedAsync(FinanceDbContext db, CancellationToken ct) =>
        BeginAsync(db, "shared", ct);

    private static async Task<LedgerWrite> BeginAsync(FinanceDbContext db, string locked, CancellationToken ct)
    {
        if (db.Engine == DatabaseEngine.Postgres)
        {
            var transaction = await db.Database.BeginTransactionAsync(ct);
            await LockAsync(db, locked, ct);
            db.ForgetRates();
            return new(db, transaction);
        }

        await db.Gate.Writer.WaitAsync(ct);
        try
        {
            db.ForgetRates();
            // Microsoft.Data.Sqlite begins immediately, taking the file's write lock against other processes too.
            return new(db, await db.Database.BeginTransactionAsync(ct));
        }
        catch
        {
            db.Gate.Writer.Release();
            throw;
        }
    }

    internal async Task CommitAsync(CancellationToken ct)
    {
        if (_transaction is null)
            return;
        await _transaction.CommitAsync(ct);
        _committed = true;
        _db.Act.End();
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is null)
            return;
        try
        {
            await _transaction.DisposeAsync();
            if (!_committed)
                _db.Act.End();
        }
        finally
        {
            if (_db.Engine == DatabaseEngine.Sqlite)
                _db.Gate.Writer.Release();
        }
    }

    private static Task<int> LockAsync(FinanceDbContext db, string locked, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({locked}, 0))", ct);
}
