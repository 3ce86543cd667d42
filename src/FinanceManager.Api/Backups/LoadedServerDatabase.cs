using System.Text.RegularExpressions;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Migrations;
using Npgsql;

namespace FinanceManager.Api.Backups;

/// <summary>A database that a dump was loaded into. It stays connected to it, so that nobody takes it for one that was left.</summary>
internal sealed partial class LoadedServerDatabase(ServerDatabases server, DatabaseTarget target, DatabaseTarget beside)
    : ILoadedDatabase
{
    private NpgsqlConnection? _owner;
    private bool _moved;

    public DatabaseTarget Target => beside;

    internal async Task FillAsync(string dump, string scratch, CancellationToken ct)
    {
        _owner = await WholeServerDatabase.OpenAsync(beside, ct);
        var list = await WriteListAsync(dump, scratch, ct);
        await PostgresProgram.RunAsync(
            "pg_restore",
            [
                "--no-owner",
                "--no-acl",
                "--exit-on-error",
                "--single-transaction",
                $"--use-list={list}",
                $"--dbname={beside.Name}",
                dump,
            ],
            beside.MigrationConnectionString,
            Stream.Null,
            ct
        );
        await FreshStatistics.GatherAsync(_owner, ct);
    }

    public async Task<(StoredContents Contents, bool Sound)> ReadAsync(CancellationToken ct)
    {
        await BackupPolicies.EnterAsync(_owner!, beside, ct);
        return (await StoredContents.ReadAsync(_owner!, ct), true);
    }

    public async Task<string?> TakePlaceAsync(string stamp, CancellationToken ct)
    {
        var keptAs = await server.ExistsAsync(target.Name, ct) ? KeptAs(stamp) : null;
        await _owner!.DisposeAsync();
        try
        {
            await server.ReplaceAsync(target.Name, beside.Name, keptAs, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw WholeServerDatabase.InUse(target.Name);
        }
        _moved = true;
        return keptAs;
    }

    public async ValueTask DisposeAsync()
    {
        if (_owner is not null)
            await _owner.DisposeAsync();
        if (!_moved)
            await server.DropAsync(beside.Name, CancellationToken.None);
    }

    // PostgreSQL cuts a longer name, in silence.
    private string KeptAs(string stamp) => $"{target.Name[..Math.Min(target.Name.Length, 37)]}_before_{stamp}";

    /// <summary>The dump's list of contents without the policies that name the owner of there; they are made anew for the one of here.</summary>
    private async Task<string> WriteListAsync(string dump, string scratch, CancellationToken ct)
    {
        using var printed = new MemoryStream();
        await PostgresProgram.RunAsync("pg_restore", ["--list", dump], beside.MigrationConnectionString, printed, ct);
        printed.Position = 0;
        using var reader = new StreamReader(printed);
        var path = Path.Combine(scratch, "contents.list");
        await using var list = new StreamWriter(path);
        while (await reader.ReadLineAsync(ct) is { } line)
            if (!Policy().IsMatch(line))
                await list.WriteLineAsync(line.AsMemory(), ct);
        return path;
    }

    // "3456; 3256 16500 POLICY public accounts backup finance_owner"
    [GeneratedRegex(@"^\d+; \d+ \d+ POLICY public \S+ backup( .*)?$")]
    private static partial Regex Policy();
}
