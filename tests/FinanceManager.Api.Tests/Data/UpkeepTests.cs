using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class UpkeepTests
{
    private const string Analysed = """
        select relname from pg_stat_user_tables where last_analyze is not null order by relname collate "C"
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_program_s_role_may_have_the_ledger_s_tables_analysed()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-100);
        (await database.ReadAsAdministratorAsync(Analysed)).ShouldBeEmpty();

        await using (var db = home.Open())
            await Upkeep.AfterImportAsync(db, inserted: 10_000, Ct);

        (await database.ReadAsAdministratorAsync(Analysed)).ShouldBe([
            "monthly_summaries",
            "splits",
            "transaction_sources",
            "transactions",
        ]);
        (
            await database.ReadAsAdministratorAsync(
                "select distinct tablename from pg_stats where schemaname = 'public'"
            )
        ).ShouldContain("transactions");
    }

    [Fact]
    public async Task A_few_rows_are_no_reason_to_analyse()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var home = await Home.FoundAsync(database);

        await using (var db = home.Open())
            await Upkeep.AfterImportAsync(db, inserted: 9_999, Ct);

        (await database.ReadAsAdministratorAsync(Analysed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_may_ask_for_it()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));

        (
            await database.ReadAsync("select has_function_privilege('public', 'refresh_statistics()', 'execute')")
        ).ShouldBe(["False"]);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Asking_is_harmless_on_either_engine(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-100);

        await using var db = home.Open();
        await Upkeep.AfterImportAsync(db, inserted: 1_000_000, Ct);

        (await db.Transactions.CountAsync(Ct)).ShouldBe(1);
    }
}
