using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinanceManager.Api.Tests.Data;

/// <summary>The second wall: what PostgreSQL itself holds back when the program's own filters are gone.</summary>
public sealed class RowLevelSecurityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_program_s_filters_a_household_still_sees_only_its_own_rows()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var (a, _) = await HouseholdFilterTests.SeedTwoAsync(database);
        await using var db = database.Open(a.Id);
        foreach (var type in SchemaTests.OwnedTypes(db))
        {
            var rows = await HouseholdFilterTests.RowsAsync(db, type.ClrType, filtered: false);
            rows.ShouldNotBeEmpty(type.ClrType.Name);
            rows.ShouldAllBe(r => r.HouseholdId == a.Id, type.ClrType.Name);
        }
        (await db.Households.IgnoreQueryFilters().Select(h => h.Id).ToListAsync(Ct)).ShouldBe([a.Id]);
    }

    [Fact]
    public async Task Raw_SQL_counts_only_the_household_s_rows_and_without_one_none()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var (a, b) = await HouseholdFilterTests.SeedTwoAsync(database);
        await using var ours = database.Open(a.Id);
        await using var theirs = database.Open(b.Id);
        await using var nobody = database.Open();
        await ours.Database.OpenConnectionAsync(Ct);
        await theirs.Database.OpenConnectionAsync(Ct);
        await nobody.Database.OpenConnectionAsync(Ct);
        foreach (var table in SchemaTests.OwnedTypes(ours).Select(t => t.GetTableName()).Append("households"))
        {
            var column = table == "households" ? "id" : "household_id";
            (await ScalarAsync(ours, $"select count(*) from {table}")).ShouldBeGreaterThan(0, table);
            (await ScalarAsync(ours, $"select count(*) from {table} where {column} <> '{a.Id}'")).ShouldBe(0, table);
            (await ScalarAsync(theirs, $"select count(*) from {table} where {column} = '{a.Id}'")).ShouldBe(0, table);
            (await ScalarAsync(nobody, $"select count(*) from {table}")).ShouldBe(0, table);
        }
    }

    [Fact]
    public async Task Raw_SQL_reaches_no_row_of_another_household()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var (a, b) = await HouseholdFilterTests.SeedTwoAsync(database);
        await using var db = database.Open();
        foreach (var table in SchemaTests.OwnedTypes(db).Select(t => t.GetTableName()))
        {
            (
                await a.RunAsync($"update {table} set household_id = household_id where household_id = '{b.Id}'")
            ).ShouldBe(0, table);
            (await a.RunAsync($"delete from {table} where household_id = '{b.Id}'")).ShouldBe(0, table);
            await RefusedAsync(a, $"update {table} set household_id = '{b.Id}'");
            await RefusedAsync(
                a,
                $"""
                insert into {table}
                select (jsonb_populate_record(t, jsonb_build_object('household_id', '{b.Id}'))).* from {table} t limit 1
                """
            );
        }
    }

    [Fact]
    public async Task A_pooled_connection_forgets_whose_it_was()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var (a, b) = await HouseholdFilterTests.SeedTwoAsync(database);
        var pooled = database.Target.ConnectionString + ";Maximum Pool Size=1";

        var first = await SeenAsync(database, pooled, a.Id);
        await using (var job = new NpgsqlConnection(pooled))
        {
            await job.OpenAsync(Ct);
            await using var command = new NpgsqlCommand("select count(*) from transactions", job);
            (await command.ExecuteScalarAsync(Ct)).ShouldBe(0L, "a connection that the program did not prepare");
        }
        var second = await SeenAsync(database, pooled, b.Id);
        var none = await SeenAsync(database, pooled, null);

        (first.Households, second.Households, none.Households).ShouldBe(($"{a.Id}", $"{b.Id}", ""));
        new[] { second.Backend, none.Backend }.ShouldAllBe(
            backend => backend == first.Backend,
            "all of them were given the same connection"
        );
    }

    private static async Task<(string Households, long Backend)> SeenAsync(
        TestDatabase database,
        string connection,
        HouseholdId? household
    )
    {
        await using var db = database.Open(household, connection: connection);
        var seen = await db.Transactions.IgnoreQueryFilters().Select(t => t.HouseholdId).Distinct().ToListAsync(Ct);
        await db.Database.OpenConnectionAsync(Ct);
        return (string.Join(',', seen), await ScalarAsync(db, "select pg_backend_pid()::bigint"));
    }

    private static async Task<long> ScalarAsync(FinanceDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static async Task RefusedAsync(Home home, string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => home.RunAsync(sql), sql)).SqlState.ShouldBe(
            PostgresErrorCodes.InsufficientPrivilege,
            sql
        );
}
