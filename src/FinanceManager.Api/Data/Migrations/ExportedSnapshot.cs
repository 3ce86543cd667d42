using Npgsql;

namespace FinanceManager.Api.Data.Migrations;

/// <summary>One instant of a PostgreSQL database that other connections can look at too, until this is disposed.</summary>
internal sealed class ExportedSnapshot : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private ExportedSnapshot(NpgsqlTransaction transaction, string id) => (_transaction, Id) = (transaction, id);

    internal string Id { get; }

    internal static async Task<ExportedSnapshot> BeginAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        // It is held, idle, for as long as the dump takes.
        await using (
            var patience = new NpgsqlCommand(
                "set idle_in_transaction_session_timeout = 0; set statement_timeout = 0",
                connection
            )
        )
            await patience.ExecuteNonQueryAsync(ct);
        var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", connection);
        return new(transaction, (string)(await export.ExecuteScalarAsync(ct))!);
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
