using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinanceManager.Api.Data.Migrations;

/// <summary>Brings the schema up to date as its owner, one process at a time; a killed one leaves nothing half-done.</summary>
internal static class Migrator
{
    // Any number, the same for every instance: "finance" on a phone's keys.
    private const long LockKey = 3462623;

    /// <summary>The last version that this program knows.</summary>
    internal static string Newest { get; } =
        typeof(Migrator)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Sqlite/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Max(StringComparer.Ordinal)!;

    /// <returns>The versions applied, oldest first.</returns>
    internal static Task<IReadOnlyList<string>> MigrateAsync(
        DatabaseTarget target,
        TimeProvider clock,
        CancellationToken ct
    ) => MigrateAsync(target, () => Task.CompletedTask, clock, ct);

    /// <param name="before">Awaited when there is something to apply, with the others locked out; its failure stops the migration.</param>
    /// <returns>The versions applied, oldest first.</returns>
    internal static Task<IReadOnlyList<string>> MigrateAsync(
        DatabaseTarget target,
        Func<Task> before,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        target.Engine == DatabaseEngine.Sqlite
            ? EmbeddedAsync(target, before, clock, ct)
            : ServerAsync(target, before, ct);

    /// <summary>Whether every version this program knows is applied.</summary>
    internal static async Task<bool> IsCurrentAsync(SchemaContext db, CancellationToken ct) =>
        !(await db.Database.GetPendingMigrationsAsync(ct)).Any();

    private static async Task<IReadOnlyList<string>> EmbeddedAsync(
        DatabaseTarget target,
        Func<Task> before,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Directory.CreateDirectory(target.DataDirectory);
        await using var held = await HoldAsync(Path.Combine(target.DataDirectory, "migrate.lock"), clock, ct);
        await using var db = new SchemaContext(target, target.MigrationConnectionString);
        // The operating system's lock above is ours, so a row in the migrator's own lock table was left by a killed process.
        await db.Database.ExecuteSqlRawAsync("drop table if exists \"__EFMigrationsLock\"", ct);
        return await ApplyAsync(db, before, ct);
    }

    private static async Task<IReadOnlyList<string>> ServerAsync(
        DatabaseTarget target,
        Func<Task> before,
        CancellationToken ct
    )
    {
        // Not pooled: a pooled connection would keep the lock after it is closed, and the next instance would wait for ever.
        var alone = new NpgsqlConnectionStringBuilder(target.MigrationConnectionString) { Pooling = false };
        await using var held = new NpgsqlConnection(alone.ConnectionString);
        await held.OpenAsync(ct);
        await RunAsync(held, $"select pg_advisory_lock({LockKey})", ct);
        await using var db = new SchemaContext(target, target.MigrationConnectionString);
        var applied = await ApplyAsync(db, before, ct);
        var role = new NpgsqlConnectionStringBuilder(target.ConnectionString).Username;
        if (role is not null && BackupPolicies.HasOwnerRole(target))
        {
            await AppRole.EnsureAsync(held, target.ConnectionString, ct);
            await RunAsync(held, Grants(role) + BackupPolicies.Ensure, ct);
        }
        return applied;
    }

    private static async Task<IReadOnlyList<string>> ApplyAsync(
        SchemaContext db,
        Func<Task> before,
        CancellationToken ct
    )
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count == 0)
            return pending;
        await before();
        await db.Database.MigrateAsync(ct);
        return pending;
    }

    private static async Task<FileStream> HoldAsync(string path, TimeProvider clock, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
            }
        }
    }

    private static string Grants(string role)
    {
        var name = $"\"{role.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return $"""
            grant usage on schema public to {name};
            grant select, insert, update, delete on all tables in schema public to {name};
            grant usage on all sequences in schema public to {name};
            grant execute on function refresh_statistics() to {name};
            """;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
