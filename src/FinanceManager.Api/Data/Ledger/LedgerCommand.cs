using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Raw SQL on the context's own connection and transaction, with values stored the way EF stores them.</summary>
internal sealed class LedgerCommand : IAsyncDisposable
{
    private readonly FinanceDbContext _db;
    private readonly DbCommand _command;

    private LedgerCommand(FinanceDbContext db, DbCommand command) => (_db, _command) = (db, command);

    internal static async Task<LedgerCommand> CreateAsync(FinanceDbContext db, string sql, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return new(db, command);
    }

    internal void Set(string name, object? value)
    {
        var stored = value switch
        {
            null => DBNull.Value,
            Guid id => Columns.Parameter(_db.Engine, id),
            DateOnly day when _db.Engine == DatabaseEngine.Sqlite => day.ToString("O"),
            _ => value,
        };
        if (_command.Parameters.Contains(name))
            _command.Parameters[name].Value = stored;
        else
            _command.Parameters.Add(
                _db.Engine == DatabaseEngine.Sqlite
                    ? new SqliteParameter(name, stored)
                    : new NpgsqlParameter(name, stored)
            );
    }

    internal Task<int> ExecuteAsync(CancellationToken ct) => _command.ExecuteNonQueryAsync(ct);

    internal async Task<long> ScalarAsync(CancellationToken ct) =>
        await _command.ExecuteScalarAsync(ct) is { } value and not DBNull
            ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

    internal Task<DbDataReader> ReadAsync(CancellationToken ct) => _command.ExecuteReaderAsync(ct);

    internal static Guid GuidAt(DbDataReader row, int column) =>
        row is SqliteDataReader ? new Guid(row.GetFieldValue<byte[]>(column), bigEndian: true) : row.GetGuid(column);

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
