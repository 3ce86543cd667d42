using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Tests.Data;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>What a migration changes was backed up before, or it does not begin.</summary>
[Collection(BackupTests.Name)]
public sealed class BeforeMigrationTests
{
    private const string First = "0001_initial";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_migration_of_a_database_with_content_is_preceded_by_a_backup_that_can_be_restored(string engine)
    {
        await using var scene = BackupScene.On(await EachEngine.CreateAsync(engine, migrated: false));
        await MigrationTests.BeFirstVersionWithRuleAsync(scene.Database, engine);

        var migrated = await scene.VerbAsync("migrate");
        var again = await scene.VerbAsync("migrate");
        var taken = (await scene.RunAsync("list"))
            .Report.GetProperty("backups")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        var restored = await scene.RunAsync("restore", "latest", "--into", scene.Name);

        (migrated.Exit, again.Exit, again.Messages).ShouldBe((0, 0, ""), migrated.Messages);
        migrated.Messages.ShouldStartWith("Backed up before the migration: ");
        (taken.GetProperty("kind").GetString(), taken.GetProperty("schema").GetString()).ShouldBe(
            ("before-migration", First)
        );
        restored.Exit.ShouldBe(0, restored.Said);
        var contents = await scene.ContentsAsync();
        (contents.Schema, contents.Rows["rules"]).ShouldBe((Migrator.Newest, 1), "an older one is brought up to date");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Without_a_backup_nothing_is_migrated_unless_none_is_wanted(string engine)
    {
        await using var scene = BackupScene.On(await EachEngine.CreateAsync(engine, migrated: false));
        await MigrationTests.BeFirstVersionWithRuleAsync(scene.Database, engine);
        var file = Path.Combine(scene.Folder, "a-file");
        await File.WriteAllTextAsync(file, "", Ct);

        var refused = await scene.VerbAsync("migrate", $"--BACKUP_TARGET={file}/folder");
        var before = await VersionsAsync(scene);
        var wanted = await scene.VerbAsync(
            "migrate",
            $"--BACKUP_TARGET={file}/folder",
            "--BACKUP_BEFORE_MIGRATION=false"
        );

        refused.Exit.ShouldBe(1);
        before.ShouldBe([First]);
        wanted.Exit.ShouldBe(0, wanted.Said);
        (await VersionsAsync(scene)).ShouldContain(Migrator.Newest);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Where_there_is_nothing_nothing_is_backed_up(string engine)
    {
        await using var scene = BackupScene.On(await EachEngine.CreateAsync(engine, migrated: false));

        var migrated = await scene.VerbAsync("migrate");

        (migrated.Exit, migrated.Messages).ShouldBe((0, ""));
        Directory.GetFileSystemEntries(scene.Folder).ShouldBeEmpty();
    }

    private static Task<List<string>> VersionsAsync(BackupScene scene) =>
        scene.Database.ReadAsync("select \"MigrationId\" from \"__EFMigrationsHistory\"", asOwner: true);
}
