using System.Text.Json;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Tests.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>What a verb printed, and how it ended.</summary>
internal sealed record Ran(int Exit, string Output, string Messages)
{
    /// <summary>For the message of a failed assertion.</summary>
    internal string Said => Messages + Output;

    internal JsonElement Report => JsonSerializer.Deserialize<JsonElement>(Output);
}

/// <summary>A household with every kind of row, a folder for backups, and the verb.</summary>
internal sealed class BackupScene : IAsyncDisposable
{
    internal const string Key = "a key of backups for tests, long enough";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private BackupScene(TestDatabase database, string folder) => (Database, Folder) = (database, folder);

    internal TestDatabase Database { get; }

    internal DatabaseTarget Target => Database.Target;

    internal string Folder { get; }

    internal Home Home { get; private set; } = null!;

    internal static async Task<BackupScene> OpenAsync(string engine)
    {
        var scene = On(await EachEngine.CreateAsync(engine));
        scene.Home = await Home.FoundAsync(scene.Database);
        await OwnedRows.SeedAsync(scene.Home);
        await using var db = scene.Home.Open();
        // A stated balance wants an opening; without one the check finds a fault.
        (await db.Accounts.SingleAsync(a => a.Id == scene.Home.Account, Ct)).Open(new(1_000, Tests.Fixtures.Home.Real));
        await db.SaveChangesAsync(Ct);
        return scene;
    }

    /// <summary>On a database as it is; it belongs to the scene from here on.</summary>
    internal static BackupScene On(TestDatabase database) =>
        new(database, Directory.CreateTempSubdirectory("finance-backups-").FullName);

    /// <summary>The verb <c>backup</c>, with nobody else at the database.</summary>
    internal async Task<Ran> RunAsync(params string[] args)
    {
        await Database.CloseAsync();
        return await VerbAsync(["backup", .. args]);
    }

    /// <param name="args">A verb with its own, and settings as <c>--NAME=value</c>, which win over the scene's.</param>
    internal async Task<Ran> VerbAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var messages = new StringWriter();
        var exit = await CommandLine.Run(
            [.. args.Where(a => !a.Contains('=')), .. Settings, .. args.Where(a => a.Contains('='))],
            new Terminal(TextReader.Null, output, messages, HasInput: false)
        );
        Leave();
        return new(exit, output.ToString(), messages.ToString().Trim());
    }

    // What a verb leaves in its process's pools, which end with a process of its own.
    private void Leave()
    {
        foreach (var given in new[] { Target.ConnectionString, Target.MigrationConnectionString })
            if (Target.Engine == DatabaseEngine.Postgres && PostgresUrl.TryRead(given, out var read))
                using (var connection = new NpgsqlConnection(read))
                    NpgsqlConnection.ClearPool(connection);
    }

    internal string[] Settings =>
        [
            $"--DATA_DIR={Folder}",
            $"--BACKUP_TARGET={Folder}",
            .. TestHost.SettingsOf(Database).Select(s => $"--{s.Item1}={s.Item2}"),
        ];

    /// <summary>A backup that was taken, by its id.</summary>
    internal async Task<string> TakeAsync(params string[] settings)
    {
        var taken = await RunAsync(["run", .. settings]);
        taken.Exit.ShouldBe(0, taken.Said);
        return taken.Report.GetProperty("id").GetString()!;
    }

    internal string Documents =>
        Path.Combine(Target.Engine == DatabaseEngine.Sqlite ? Target.DataDirectory : Folder, "documents");

    internal string DataOf(string id) => Path.Combine(Folder, $"{id}.data");

    internal string ManifestOf(string id) => Path.Combine(Folder, $"{id}.json");

    /// <summary>The name by which <c>--into</c> replaces the scene's own database.</summary>
    internal string Name => Target.Engine == DatabaseEngine.Sqlite ? DatabaseTarget.FileName : Target.Name;

    internal Task<StoredContents> ContentsAsync() => ContentsAsync(Name);

    /// <summary>Everything that is in a database of this name or file.</summary>
    internal async Task<StoredContents> ContentsAsync(string name)
    {
        var target = Target.Named(name);
        if (target.Engine == DatabaseEngine.Sqlite)
        {
            await using var file = await SqliteCopy.OpenAsync(target.File, Ct);
            return await StoredContents.ReadAsync(file, Ct);
        }
        await using var owner = await WholeServerDatabase.OpenAsync(target, Ct);
        (await BackupPolicies.EnterAsync(owner, target, Ct)).ShouldBeTrue();
        return await StoredContents.ReadAsync(owner, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (Target.Engine == DatabaseEngine.Postgres)
            await new ServerDatabases(Target.MigrationConnectionString).DropLeftAsync($"{Target.Name}_", Ct);
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
