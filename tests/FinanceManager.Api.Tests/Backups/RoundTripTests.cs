using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>What is backed up comes back, and what was there before is kept.</summary>
[Collection(BackupTests.Name)]
public sealed class RoundTripTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_backup_says_what_it_holds_and_a_restore_of_it_proves_it(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        var held = await scene.ContentsAsync();

        var taken = await scene.RunAsync("run", "--kind", "daily", $"--BACKUP_KEY={BackupScene.Key}");
        var verified = await scene.RunAsync("verify", $"--BACKUP_KEY={BackupScene.Key}");
        var listed = (await scene.RunAsync("list")).Report;

        taken.Exit.ShouldBe(0, taken.Said);
        var manifest = taken.Report;
        manifest.GetProperty("rows").Deserialize<Dictionary<string, long>>().ShouldBe(held.Rows, ignoreOrder: true);
        held.Rows["transactions"].ShouldBeGreaterThan(2);
        manifest
            .GetProperty("sums")
            .EnumerateArray()
            .Select(Sum)
            .ShouldBe(held.Sums.Select(s => (s.Currency, s.Count, s.MinorUnits)));
        manifest.GetProperty("schema").GetString().ShouldBe(held.Schema);
        (verified.Exit, verified.Report.GetProperty("holds").GetBoolean()).ShouldBe((0, true), verified.Said);
        verified.Report.GetProperty("households").GetInt32().ShouldBe(1);
        var kept = listed.GetProperty("backups").EnumerateArray().ShouldHaveSingleItem();
        kept.GetProperty("kind").GetString().ShouldBe("daily");
        kept.GetProperty("verifiedAt")
            .GetDateTimeOffset()
            .ShouldBe(verified.Report.GetProperty("verifiedAt").GetDateTimeOffset());
        (await scene.ContentsAsync()).Rows.ShouldBe(held.Rows, "verifying left the database alone");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_restore_replaces_only_what_is_named_and_keeps_it(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        await SignInAsync(scene);
        var (id, then) = (await scene.TakeAsync(), await scene.ContentsAsync());
        await scene.Home.SpendAsync(-99_900);
        var now = await scene.ContentsAsync();

        var refused = await scene.RunAsync("restore", id);
        var restored = await scene.RunAsync("restore", id, "--into", scene.Name);

        (refused.Exit, refused.Messages).ShouldSatisfyAllConditions(
            r => r.Exit.ShouldBe(1),
            r => r.Messages.ShouldStartWith("backup.target-not-empty"),
            r => r.Messages.ShouldContain($"--into {scene.Name}")
        );
        restored.Exit.ShouldBe(0, restored.Said);
        ShouldBeEqual(await scene.ContentsAsync(), then);
        ShouldBeEqual(await scene.ContentsAsync(restored.Report.GetProperty("keptAs").GetString()!), now);
        restored.Report.GetProperty("sessionsEnded").GetInt32().ShouldBe(1);
        await using (var db = scene.Home.Open())
            (await db.Sessions.SingleAsync(Ct)).RevokedAt.ShouldNotBeNull();

        var safety = await scene.RunAsync("verify", restored.Report.GetProperty("safety").GetString()!);
        (safety.Exit, safety.Report.GetProperty("holds").GetBoolean()).ShouldBe((0, true), safety.Said);
        await (await Home.FoundAsync(scene.Database)).SpendAsync(-100);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Without_a_name_an_empty_database_is_restored_into_and_a_new_one_is_made_by_name(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        var (id, then) = (await scene.TakeAsync(), await scene.ContentsAsync());
        await using var empty = await EachEngine.CreateAsync(engine);
        await empty.CloseAsync();
        var drill = engine == nameof(DatabaseEngine.Sqlite) ? "drill.db" : $"{scene.Name}_drill";

        var made = await scene.RunAsync("restore", "latest", $"--into={drill}");
        var filled = await scene.RunAsync([
            "restore",
            id,
            .. Http.TestHost.SettingsOf(empty).Select(s => $"--{s.Item1}={s.Item2}"),
        ]);

        made.Exit.ShouldBe(0, made.Said);
        made.Report.TryGetProperty("keptAs", out _).ShouldBeFalse("there was nothing to keep");
        ShouldBeEqual(await scene.ContentsAsync(drill), then);
        filled.Exit.ShouldBe(0, filled.Said);
        filled.Report.TryGetProperty("safety", out _).ShouldBeFalse("there was nothing to copy");
        (await empty.ReadAsAdministratorAsync("select count(*) from transactions")).ShouldBe([
            $"{then.Rows["transactions"]}",
        ]);
        if (engine == nameof(DatabaseEngine.Postgres))
            await DropKeptAsync(empty);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_database_in_use_is_not_replaced(string engine)
    {
        await using var scene = await BackupScene.OpenAsync(engine);
        var id = await scene.TakeAsync();
        var before = await scene.ContentsAsync();
        using var serving =
            engine == nameof(DatabaseEngine.Sqlite) ? DataDirectory.Share(scene.Target.DataDirectory) : null;
        await using var connected = engine == nameof(DatabaseEngine.Sqlite) ? null : await WholeOwnerAsync(scene);

        var refused = await scene.RunAsync("restore", id, "--into", scene.Name);

        refused.Exit.ShouldBe(1);
        refused.Messages.ShouldStartWith("backup.in-use");
        ShouldBeEqual(await scene.ContentsAsync(), before);
    }

    [Fact]
    public async Task An_embedded_database_that_somebody_has_open_is_not_replaced()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        var id = await scene.TakeAsync();
        await using var db = scene.Home.Open();
        await db.Database.OpenConnectionAsync(Ct);
        await db.Transactions.CountAsync(Ct);

        var refused = await scene.VerbAsync("backup", "restore", id, "--into", scene.Name);

        (refused.Exit, refused.Messages.Split(':')[0]).ShouldBe((1, "backup.in-use"));
        (await db.Transactions.CountAsync(Ct)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_and_kept_as_it_is()
    {
        await using var scene = await BackupScene.OpenAsync(nameof(DatabaseEngine.Sqlite));
        var (id, then) = (await scene.TakeAsync(), await scene.ContentsAsync());
        await scene.Database.CloseAsync();
        var garbage = new byte[8192];
        await File.WriteAllBytesAsync(scene.Target.File, garbage, Ct);

        var restored = await scene.RunAsync("restore", id, "--into", scene.Name);

        restored.Exit.ShouldBe(0, restored.Said);
        restored.Messages.ShouldStartWith("backup.unreadable");
        ShouldBeEqual(await scene.ContentsAsync(), then);
        (await File.ReadAllBytesAsync(restored.Report.GetProperty("keptAs").GetString()!, Ct)).ShouldBe(garbage);
    }

    [Theory]
    [InlineData()]
    [InlineData("everything")]
    [InlineData("run", "--into", "finance.db")]
    [InlineData("run", "--kind", "safety")]
    [InlineData("verify", "one", "two")]
    [InlineData("restore", "--to-time", "tomorrow", "--into", "drill")]
    [InlineData("restore", "--to-time", "2026-11-26T18:30:00Z")]
    public async Task What_is_no_such_verb_is_told_the_usage(params string[] args)
    {
        await using var scene = BackupScene.On(await EachEngine.CreateAsync(nameof(DatabaseEngine.Sqlite)));

        var ran = await scene.RunAsync(args);

        (ran.Exit, ran.Output).ShouldBe((2, ""));
        ran.Messages.ShouldStartWith("usage: finance-manager backup run");
    }

    internal static void ShouldBeEqual(
        FinanceManager.Api.Data.Ledger.StoredContents found,
        FinanceManager.Api.Data.Ledger.StoredContents expected
    )
    {
        found.Rows.ShouldBe(expected.Rows);
        found.Sums.ShouldBe(expected.Sums);
        found.Schema.ShouldBe(expected.Schema);
    }

    private static (string, long, long) Sum(JsonElement sum) =>
        (
            sum.GetProperty("currency").GetString()!,
            sum.GetProperty("count").GetInt64(),
            sum.GetProperty("minorUnits").GetInt64()
        );

    private static async Task SignInAsync(BackupScene scene)
    {
        await using var db = scene.Home.Open();
        db.Sessions.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                UserId = scene.Home.Owner,
                CurrentHash = [1],
                RotatedAt = DateTimeOffset.UnixEpoch,
                CreatedAt = DateTimeOffset.UnixEpoch,
                ExpiresAt = DateTimeOffset.UnixEpoch.AddYears(100),
            }
        );
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<Npgsql.NpgsqlConnection> WholeOwnerAsync(BackupScene scene) =>
        await FinanceManager.Api.Backups.WholeServerDatabase.OpenAsync(scene.Target, Ct);

    private static Task DropKeptAsync(TestDatabase database) =>
        new FinanceManager.Api.Data.Migrations.ServerDatabases(database.Target.MigrationConnectionString).DropLeftAsync(
            $"{database.Target.Name}_before_",
            Ct
        );
}

/// <summary>One after another: each restores into databases beside, and looks at which of them are left.</summary>
[CollectionDefinition(Name)]
public sealed class BackupTests
{
    internal const string Name = "backups";
}
