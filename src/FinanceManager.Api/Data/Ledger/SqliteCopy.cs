using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>The embedded database's file as a whole.</summary>
internal static class SqliteCopy
{
    /// <summary>One file that holds what is committed now, while others read and write.</summary>
    internal static async Task<SqliteConnection> TakeAsync(string database, string copy, CancellationToken ct)
    {
        await using var source = await OpenAsync(database, ct);
        var connection = await OpenAsync(copy, ct, create: true);
        source.BackupDatabase(connection);
        return connection;
    }

    /// <summary>Whether every page is as SQLite wrote it.</summary>
    internal static async Task<bool> IsWholeAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "pragma integrity_check(1)";
        try
        {
            return await command.ExecuteScalarAsync(ct) is "ok";
        }
        catch (SqliteException e) when (IsDamage(e))
        {
            return false;
        }
    }

    /// <summary>Brings everything into the one file, with nobody else at it: its log and index are gone afterwards.</summary>
    /// <returns>False when somebody else is at it. A damaged one stays as it is.</returns>
    internal static async Task<bool> SettleAsync(string database, CancellationToken ct)
    {
        await using var connection = await OpenAsync(database, ct);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 2;
        command.CommandText = "pragma journal_mode = delete";
        try
        {
            return await command.ExecuteScalarAsync(ct) is "delete";
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }
        catch (SqliteException e) when (IsDamage(e))
        {
            return true;
        }
    }

    internal static bool IsDamage(SqliteException e) => e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    internal static async Task<SqliteConnection> OpenAsync(string path, CancellationToken ct, bool create = false)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        };
        var connection = new SqliteConnection(builder.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
