using System.Collections.Concurrent;
using System.Text;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Migrations;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

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

        await using var db = new SchemaContext(database.Target, database.Target.ConnectionString);
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

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_rule_that_the_first_version_stored_means_what_it_meant(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);
        var household = await BeFirstVersionWithRuleAsync(database, engine);

        await Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct);

        await using var db = database.Open(household);
        var rule = await db.Rules.SingleAsync(Ct);
        HouseholdCategorizer.Conditions(rule).ShouldBe([new(RuleField.Text, RuleOperator.Contains, "kiosk")]);
        (rule.Match, rule.Payee, rule.Stop).ShouldBe((RuleMatch.All, "Kiosk", true));
        (rule.Parts.Count, rule.Tags.Count, rule.Ignore, rule.Transfer).ShouldBe((0, 0, false, false));
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_file_that_the_first_version_kept_is_still_there(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);
        await BeFirstVersionAsync(database, engine);
        var household = HouseholdId.New();
        await InHouseholdAsync(database, engine, household, InsertFile);

        await Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct);

        await using var db = database.Open(household);
        using var packed = new MemoryStream();
        await ImportFiles.FetchAsync(db, ImportId.From(household.Value), packed, Ct);
        Encoding.ASCII.GetString(packed.ToArray()).ShouldBe("kept");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task What_was_remembered_before_directions_were_is_of_the_merchant_s_direction(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine, migrated: false);
        await BeFirstVersionAsync(database, engine);
        var household = HouseholdId.New();
        await InHouseholdAsync(database, engine, household, InsertMemories);

        await Migrator.MigrateAsync(database.Target, TimeProvider.System, Ct);

        await using var db = database.Open(household);
        var memories = await db
            .MerchantMemories.OrderBy(m => m.Key)
            .Select(m => new { m.Key, m.Income })
            .ToListAsync(Ct);
        memories.Select(m => (m.Key, m.Income)).ShouldBe([("both", false), ("gone", false), ("wage", true)]);
    }

    /// <summary>What the first version left, with one row in it.</summary>
    internal static async Task<HouseholdId> BeFirstVersionWithRuleAsync(TestDatabase database, string engine)
    {
        await BeFirstVersionAsync(database, engine);
        var household = HouseholdId.New();
        await InHouseholdAsync(database, engine, household, InsertRule);
        return household;
    }

    /// <param name="sql">Of a household's id and the engine's words for true and for the letters "kept" as bytes.</param>
    private static Task InHouseholdAsync(
        TestDatabase database,
        string engine,
        HouseholdId household,
        Func<string, string, string, string> sql
    ) =>
        database.RunAsOwnerAsync(
            engine == nameof(DatabaseEngine.Sqlite)
                ? sql($"x'{Convert.ToHexString(household.Value.ToByteArray(bigEndian: true))}'", "1", "x'6b657074'")
                : $"set app.household_id = '{household}'; {sql($"'{household}'", "true", "'\\x6b657074'")}"
        );

    // EF's migrator stops only at versions named by its own scheme, so the first one is applied by hand.
    private static async Task BeFirstVersionAsync(TestDatabase database, string engine)
    {
        var file = typeof(FinanceDbContext).Assembly.GetManifestResourceStream($"{engine}/0001_initial.sql")!;
        using var reader = new StreamReader(file);
        await database.RunAsOwnerAsync(await reader.ReadToEndAsync(Ct));
        await database.RunAsOwnerAsync(
            """
            create table "__EFMigrationsHistory" ("MigrationId" text primary key, "ProductVersion" text not null);
            insert into "__EFMigrationsHistory" values ('0001_initial', '10');
            """
        );
    }

    private static string InsertFile(string id, string yes, string kept) =>
        $$"""
            insert into imports (household_id, id, file_name, sha256, size, format, status, created_at, choices, outcome)
            values ({{id}}, {{id}}, 'a.csv', {{kept}}, 4, 'csv', 'preview', '2026-03-10 00:00:00+00:00', '{}', '{}');
            insert into import_files (household_id, id, content) values ({{id}}, {{id}}, {{kept}})
            """;

    /// <summary>A merchant that brought money in, one that did both, and one of which no row is left.</summary>
    private static string InsertMemories(string id, string yes, string kept)
    {
        var (one, two, three) = ($"{id[..^2]}a'", $"{id[..^2]}b'", $"{id[..^2]}c'");
        return $"""
            insert into households (id, name, base_currency, is_demo, created_at)
            values ({id}, 'Home', 'BRL', not {yes}, '2026-03-10 00:00:00+00:00');
            insert into accounts (household_id, id, name, type, currency, opening_minor_units, opening_known, archived, created_at)
            values ({id}, {id}, 'Bank', 'checking', 'BRL', 0, not {yes}, not {yes}, '2026-03-10 00:00:00+00:00');
            insert into transactions (household_id, id, account_id, date, minor_units, currency, payee_source, description,
                status, tags, needs_review, search_text, merchant_key, created_in)
            values ({id}, {one}, {id}, '2026-01-02', 500, 'BRL', 'none', '', 'booked', '[]', not {yes}, '', 'wage', {id}),
                ({id}, {two}, {id}, '2026-01-02', 500, 'BRL', 'none', '', 'booked', '[]', not {yes}, '', 'both', {id}),
                ({id}, {three}, {id}, '2026-01-02', -500, 'BRL', 'none', '', 'booked', '[]', not {yes}, '', 'both', {id});
            insert into merchant_memories (household_id, id, key, count, learned_at)
            values ({id}, {one}, 'wage', 1, '2026-03-10 00:00:00+00:00'), ({id}, {two}, 'both', 1, '2026-03-10 00:00:00+00:00'),
                ({id}, {three}, 'gone', 1, '2026-03-10 00:00:00+00:00')
            """;
    }

    private static string InsertRule(string id, string enabled, string kept) =>
        $$"""
            insert into rules (household_id, id, name, position, enabled, conditions, payee)
            values ({{id}}, {{id}}, 'Kiosk', 0, {{enabled}}, '[{"field":"text","operator":"contains","value":"kiosk","upperValue":null}]', 'Kiosk')
            """;

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
