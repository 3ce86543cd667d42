using System.Collections.Concurrent;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Data;

public sealed class MigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Migrating_again_applies_nothing(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);

        (await Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct)).ShouldNotBeEmpty();
        (await Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct)).ShouldBeEmpty();

        await using var db = database.Open();
        (await Migrator.IsCurrentAsync(db, Ct)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Two_connections_at_once_migrate_once(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);

        var applied = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct), Ct))
        );

        applied.Count(versions => versions.Count > 0).ShouldBe(1);
        await ShouldBeWholeAsync(database, engine);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Two_processes_at_once_migrate_once(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);
        using var first = MigratingProcess.Start(database);
        using var second = MigratingProcess.Start(database);

        (await first.ExitCodeAsync()).ShouldBe(0, first.Output);
        (await second.ExitCodeAsync()).ShouldBe(0, second.Output);
        await ShouldBeWholeAsync(database, engine);
    }

    [Theory]
    [InlineData(nameof(DatabaseEngine.Sqlite), "before the tables")]
    [InlineData(nameof(DatabaseEngine.Sqlite), "after the tables")]
    [InlineData(nameof(DatabaseEngine.Sqlite), "before the commit")]
    [InlineData(nameof(DatabaseEngine.Postgres), "before the tables")]
    [InlineData(nameof(DatabaseEngine.Postgres), "after the tables")]
    [InlineData(nameof(DatabaseEngine.Postgres), "before the commit")]
    public async Task After_a_kill_in_mid_migration_the_next_start_migrates(string engine, string moment)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);
        using var killed = MigratingProcess.Start(database, moment);

        (await killed.ExitCodeAsync()).ShouldBe(MigratingProcess.Killed, killed.Output);
        (await SchemaFacts.OfAsync(database)).ShouldBeEmpty("nothing half-done is left");
        if (engine == nameof(DatabaseEngine.Sqlite))
            (await database.ReadAsync("select count(*) from \"__EFMigrationsLock\"")).ShouldBe(["1"], "a stale lock");

        await Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct);
        await ShouldBeWholeAsync(database, engine);
    }

    private static readonly ConcurrentDictionary<string, Task<List<string>>> Whole = new();

    private static async Task<List<string>> MigrateOnceAsync(string engine)
    {
        await using var reference = await EachEngine.CreateAsync(engine);
        return await SchemaFacts.OfAsync(reference);
    }

    private static async Task ShouldBeWholeAsync(TestDatabase database, string engine)
    {
        (await SchemaFacts.OfAsync(database)).ShouldBe(await Whole.GetOrAdd(engine, MigrateOnceAsync));
        (
            await database.ReadAsync("select \"MigrationId\" from \"__EFMigrationsHistory\"", asOwner: true)
        ).ShouldBeUnique();
        await (await Home.FoundAsync(database)).SpendAsync(-100);
    }
}
