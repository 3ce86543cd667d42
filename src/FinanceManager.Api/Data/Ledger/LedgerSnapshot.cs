using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Reads that belong together see the ledger as it was at the first of them, whatever is written meanwhile.</summary>
internal sealed class LedgerSnapshot : IAsyncDisposable
{
    private readonly FinanceDbContext _db;
    private readonly IDbContextTransaction _transaction;
    private readonly SqliteTransaction? _deferred;

    private LedgerSnapshot(FinanceDbContext db, IDbContextTransaction transaction, SqliteTransaction? deferred) =>
        (_db, _transaction, _deferred) = (db, transaction, deferred);

    internal static async Task<LedgerSnapshot> BeginAsync(FinanceDbContext db, CancellationToken ct)
    {
        if (db.Engine == DatabaseEngine.Postgres)
            return new(db, await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct), null);

        await db.Database.OpenConnectionAsync(ct);
        // Deferred, so that it neither waits for the one writer nor keeps it out.
        var deferred = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new(db, (await db.Database.UseTransactionAsync(deferred, ct))!, deferred);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        if (_deferred is null)
            return;
        await _deferred.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
