using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class LedgerLockTests
{
    private const int Writers = 8;
    private const int Each = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Writers_of_one_month_lose_nothing_of_each_other(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);

        await Task.WhenAll(
            Enumerable
                .Range(1, Writers)
                .Select(writer =>
                    Task.Run(
                        async () =>
                        {
                            for (var i = 0; i < Each; i++)
                                await home.SpendAsync(-writer, new DateOnly(2026, 1, 1 + i));
                        },
                        Ct
                    )
                )
        );

        await using var db = home.Open();
        var month = await db.MonthlySummaries.SingleAsync(Ct);
        (month.Count, month.Outflow).ShouldBe((Writers * Each, -Each * Writers * (Writers + 1) / 2));
        (await db.Splits.SumAsync(s => s.MinorUnits, Ct)).ShouldBe(month.Outflow);
    }

    [Fact]
    public async Task On_PostgreSQL_an_open_write_holds_its_household_and_no_other()
    {
        await using var database = await EachEngine.CreateAsync(nameof(DatabaseEngine.Postgres));
        var a = await Home.FoundAsync(database);
        var b = await Home.FoundAsync(database);
        await using var db = a.Open();
        await using (var write = await LedgerWrite.BeginAsync(db, Ct))
        {
            // It would wait for ever if the two shared a lock.
            await b.SpendAsync(-100);
            (await IsFreeAsync(database, a.Id)).ShouldBeFalse();
            (await IsFreeAsync(database, b.Id)).ShouldBeTrue();
            await write.CommitAsync(Ct);
        }
        (await IsFreeAsync(database, a.Id)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_failed_save_leaves_nothing_and_lets_the_next_writer_in(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-100);
        var before = await StateAsync(home);

        await Should.ThrowAsync<DbUpdateException>(() => home.SpendAsync(-50, category: CategoryId.New()));

        (await StateAsync(home)).ShouldBe(before);
        await home.SpendAsync(-25);
        await using var db = home.Open();
        (await db.MonthlySummaries.SingleAsync(Ct)).Outflow.ShouldBe(-125);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_write_that_is_not_committed_leaves_nothing(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-100);
        var before = await StateAsync(home);

        await using (var db = home.Open())
        await using (await LedgerWrite.BeginAsync(db, Ct))
        {
            (await db.Transactions.Include(t => t.Splits).SingleAsync(Ct)).MoveTo(new DateOnly(2025, 12, 31));
            await db.SaveChangesAsync(Ct);
        }

        (await StateAsync(home)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Nothing_is_written_outside_a_household(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        await using var db = database.Open();
        db.Add(new Domain.Imports.BankMapping("a", "{}"));
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
    }

    private static async Task<string> StateAsync(Home home)
    {
        await using var db = home.Open();
        var summary = await db.MonthlySummaries.Select(m => $"{m.Month}:{m.Count}:{m.Outflow}").ToListAsync(Ct);
        var counts = (await db.ChangeSets.CountAsync(Ct), await db.ChangeEntries.CountAsync(Ct));
        return $"{string.Join(' ', summary)} {counts} {await db.Transactions.CountAsync(Ct)}";
    }

    private static async Task<bool> IsFreeAsync(TestDatabase database, HouseholdId household)
    {
        var answer = await database.ReadAsync($"select pg_try_advisory_xact_lock(hashtextextended('{household}', 0))");
        return bool.Parse(answer.Single());
    }
}
