using Npgsql;

namespace FinanceManager.Api.Data.Migrations;

/// <summary>Databases of one PostgreSQL server, as the owner of ours sees them.</summary>
/// <param name="owner">The owner's connection to any of them.</param>
internal sealed class ServerDatabases(string owner)
{
    private const string Maintenance = "postgres";

    internal Task<bool> ExistsAsync(string name, CancellationToken ct) =>
        AnswersAsync("select exists (select 1 from pg_database where datname = $1)", name, ct);

    /// <summary>Whether a person or a program is; the server's own workers are nobody.</summary>
    internal Task<bool> IsConnectedToAsync(string name, CancellationToken ct) =>
        AnswersAsync(
            "select exists (select 1 from pg_stat_activity where datname = $1 and usesysid is not null)",
            name,
            ct
        );

    /// <summary>An empty one in the manner of <paramref name="like"/>, if that exists, which the program's role may open.</summary>
    /// <exception cref="PostgresException">The role may not create databases, among others.</exception>
    internal async Task CreateAsync(string name, string like, string program, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        var manner = await ReadAsync(
            connection,
            """
            select format('encoding %L lc_collate %L lc_ctype %L', pg_encoding_to_char(encoding), datcollate, datctype)
            from pg_database where datname = $1
            """,
            like,
            ct
        );
        await RunAsync(connection, $"create database {Quoted(name)} template template0 {manner.FirstOrDefault()}", ct);
        var open = await ReadAsync(
            connection,
            "select 'yes' from pg_database where datname = $1 and not has_database_privilege('public', oid, 'connect')",
            like,
            ct
        );
        if (open.Count > 0)
            await RunAsync(connection, $"revoke all on database {Quoted(name)} from public", ct);
        await RunAsync(connection, $"grant connect, temporary on database {Quoted(name)} to {Quoted(program)}", ct);
    }

    internal async Task DropAsync(string name, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await RunAsync(connection, $"drop database if exists {Quoted(name)} with (force)", ct);
    }

    /// <summary>Drops those whose name begins so and to which nobody is connected.</summary>
    internal async Task DropLeftAsync(string prefix, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        var left = await ReadAsync(
            connection,
            """
            select d.datname from pg_database d
            where starts_with(d.datname, $1) and pg_has_role(d.datdba, 'usage')
                and not exists (select 1 from pg_stat_activity a where a.datname = d.datname and a.usesysid is not null)
            """,
            prefix,
            ct
        );
        foreach (var name in left)
            try
            {
                await RunAsync(connection, $"drop database if exists {Quoted(name)}", ct);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse) { }
    }

    /// <summary>In one transaction: <paramref name="name"/> becomes <paramref name="keptAs"/>, and <paramref name="successor"/> takes its place.</summary>
    /// <param name="keptAs">Null where there is none of this name yet.</param>
    /// <exception cref="PostgresException">With <see cref="PostgresErrorCodes.ObjectInUse"/> somebody is connected.</exception>
    internal async Task ReplaceAsync(string name, string successor, string? keptAs, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (keptAs is not null)
            await RunAsync(connection, $"alter database {Quoted(name)} rename to {Quoted(keptAs)}", ct);
        await RunAsync(connection, $"alter database {Quoted(successor)} rename to {Quoted(name)}", ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Names are the owner's own choice, so they are quoted and never trusted.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task<bool> AnswersAsync(string sql, string name, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var elsewhere = new NpgsqlConnectionStringBuilder(owner) { Database = Maintenance, Pooling = false };
        var connection = new NpgsqlConnection(elsewhere.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<List<string>> ReadAsync(
        NpgsqlConnection connection,
        string sql,
        string name,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<string>();
        while (await reader.ReadAsync(ct))
            rows.Add(reader.GetString(0));
        return rows;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
