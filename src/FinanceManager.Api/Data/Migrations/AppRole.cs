using Npgsql;

namespace FinanceManager.Api.Data.Migrations;

/// <summary>
/// The role that the program works under, which owns nothing and which row-level security holds. The owner of the schema
/// makes it when it is missing, with the password of its connection, and follows when that password was changed.
/// </summary>
internal static class AppRole
{
    /// <param name="owner">Needs the right to make roles only where there is something to do.</param>
    internal static async Task EnsureAsync(NpgsqlConnection owner, string appConnection, CancellationToken ct)
    {
        var app = new NpgsqlConnectionStringBuilder(appConnection);
        var isThere = await ScalarAsync(owner, "select 1 from pg_roles where rolname = $1", ct, app.Username!);
        if (isThere is not null && (app.Password is null || await IsLetInAsync(app, ct)))
            return;
        var statement = isThere is null
            ? "select format('create role %I login password %L nosuperuser nocreatedb nocreaterole', $1, $2)"
            : "select format('alter role %I login password %L', $1, $2)";
        var sql = (string)(await ScalarAsync(owner, statement, ct, app.Username!, app.Password ?? ""))!;
        await ScalarAsync(owner, sql, ct);
    }

    private static async Task<bool> IsLetInAsync(NpgsqlConnectionStringBuilder app, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(app.ConnectionString) { Pooling = false }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(ct);
            return true;
        }
        // What else keeps it out has nothing to do with the password.
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            return false;
        }
        catch (PostgresException)
        {
            return true;
        }
    }

    private static async Task<object?> ScalarAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct,
        params string[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync(ct);
    }
}
