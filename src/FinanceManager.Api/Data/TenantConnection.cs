using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace FinanceManager.Api.Data;

/// <summary>
/// Prepares each opened connection: on PostgreSQL tells row-level security who is asking (the pool forgets it on return),
/// on SQLite sets the durability and cache settings.
/// </summary>
internal sealed class TenantConnection : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Prepare(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Prepare(connection, eventData);
        command.ExecuteNonQuery();
    }

    private static DbCommand Prepare(DbConnection connection, ConnectionEndEventData eventData)
    {
        var command = connection.CreateCommand();
        if (connection is not NpgsqlConnection)
        {
            command.CommandText =
                "pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -8000; pragma wal_autocheckpoint = 1000;";
            return command;
        }
        var tenant = (eventData.Context as FinanceDbContext)?.Tenant;
        // Ledgers lie in memory or on solid-state disks, where a page elsewhere costs little more than the next one: by the
        // usual four times as much, the planner reads a whole table where an index a third of its size has the answer.
        // And compiling a plan takes longer than any of ours runs.
        command.CommandText = """
            select set_config('app.household_id', $1, false), set_config('app.user_id', $2, false),
                set_config('random_page_cost', '1.1', false), set_config('jit', 'off', false)
            """;
        command.Parameters.Add(Text(tenant?.Household?.Value));
        command.Parameters.Add(Text(tenant?.User?.Value));
        return command;
    }

    private static NpgsqlParameter Text(Guid? id) =>
        new() { NpgsqlDbType = NpgsqlDbType.Text, Value = id?.ToString() ?? "" };
}
