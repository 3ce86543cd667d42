using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Migrations;
using Npgsql;

namespace FinanceManager.Api.Backups;

/// <summary>A database of a PostgreSQL server, as its owner sees it.</summary>
internal sealed class WholeServerDatabase(DatabaseTarget target) : IWholeDatabase
{
    internal const string ScratchPrefix = "finance_verify_";
    private const int LooksForUsers = 10;
    private readonly ServerDatabases _server = new(target.MigrationConnectionString);

    public string Engine => "postgres";

    public string ScratchParent => Path.GetTempPath();

    public Task<bool> ExistsAsync(CancellationToken ct) => _server.ExistsAsync(target.Name, ct);

    public async Task<bool> HasContentAsync(CancellationToken ct)
    {
        await using var owner = await OpenAsync(target, ct);
        // Whether rows are hidden is no matter: people are not, and there is nothing without people.
        await BackupPolicies.EnterAsync(owner, target, ct);
        return await StoredContents.AnyAsync(owner, ct);
    }

    public async Task<StoredContents> DumpAsync(Stream output, string scratch, CancellationToken ct)
    {
        await using var owner = await OpenAsync(target, ct);
        if (!await BackupPolicies.EnterAsync(owner, target, ct))
            throw new BackupRefused(
                "backup.one-role",
                "Row-level security hides rows from the role of DATABASE_URL. Name the owner of the tables, another role, in "
                    + "MIGRATION_DATABASE_URL; BACKUP_BEFORE_MIGRATION=false migrates without a backup."
            );
        await using var snapshot = await ExportedSnapshot.BeginAsync(owner, ct);
        var contents = await StoredContents.ReadAsync(owner, ct);
        await PostgresProgram.RunAsync(
            "pg_dump",
            ["--format=custom", "--no-owner", "--no-acl", "--enable-row-security", $"--snapshot={snapshot.Id}"],
            target.MigrationConnectionString,
            output,
            ct
        );
        return contents;
    }

    public async Task<IDisposable?> ReserveAsync(CancellationToken ct)
    {
        // The rename will refuse too; a person is told before the hour that a large restore may take.
        // Whoever just left may still be seen for a moment.
        for (var looks = 0; await _server.IsConnectedToAsync(target.Name, ct); looks++)
            if (looks == LooksForUsers)
                throw InUse(target.Name);
            else
                await Task.Delay(TimeSpan.FromMilliseconds(300), ct);
        return null;
    }

    public async Task<ILoadedDatabase> LoadAsync(string dump, string scratch, CancellationToken ct)
    {
        await _server.DropLeftAsync(ScratchPrefix, ct);
        var beside = target.Named(ScratchPrefix + Guid.NewGuid().ToString("N")[..12]);
        try
        {
            await _server.CreateAsync(beside.Name, like: target.Name, RoleOf(beside.ConnectionString), ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BackupRefused(
                "backup.no-scratch",
                $"A database to restore into cannot be made. As an administrator: "
                    + $"alter role {ServerDatabases.Quoted(RoleOf(target.MigrationConnectionString))} createdb."
            );
        }
        var loaded = new LoadedServerDatabase(_server, target, beside);
        try
        {
            await loaded.FillAsync(dump, scratch, ct);
            return loaded;
        }
        catch
        {
            await loaded.DisposeAsync();
            throw;
        }
    }

    internal static BackupRefused InUse(string name) =>
        new("backup.in-use", $"Somebody is connected to {name}. Stop the server, and restore again.");

    internal static async Task<NpgsqlConnection> OpenAsync(DatabaseTarget target, CancellationToken ct)
    {
        var alone = new NpgsqlConnectionStringBuilder(target.MigrationConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static string RoleOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Username ?? "";
}
