using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class LedgerTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static readonly TheoryData<int> Engines = [(int)DatabaseEngine.Sqlite, (int)DatabaseEngine.Postgres];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Saving_records_a_change_set_and_refreshes_the_summary(int engine)
    {
        await using var database = await TestDatabase.CreateAsync((DatabaseEngine)engine);
        var brl = Currency.Parse("BRL");
        var household = new Household("Home", brl, "BR", false, DateTimeOffset.UnixEpoch);
        await using var db = database.Open(household.Id);
        db.Add(household);
        var account = new Account("Checking", AccountType.Checking, brl, DateTimeOffset.UnixEpoch);
        db.Add(account);
        await db.SaveChangesAsync(Ct);
        var transaction = new Transaction(
            account,
            new DateOnly(2026, 1, 31),
            new Money(-1250, brl),
            "COFFEE",
            TransactionStatus.Booked
        );
        db.Add(transaction);
        await db.SaveChangesAsync(Ct);
        transaction.MoveTo(new DateOnly(2026, 2, 1));
        transaction.Divide([new(null, -1000, "a"), new(null, -250, "b")]);
        await db.SaveChangesAsync(Ct);
        transaction.Divide([new(null, -1250, null)]);
        await db.SaveChangesAsync(Ct);

        await using var fresh = database.Open(household.Id);
        var summary = await fresh.MonthlySummaries.SingleAsync(Ct);
        (summary.Month, summary.Count, summary.Outflow, summary.BaseOutflow).ShouldBe((202602, 1, -1250, -1250));
        (await fresh.ChangeSets.CountAsync(Ct)).ShouldBe(4);
        (await fresh.Splits.IgnoreQueryFilters([Filters.Deleted]).CountAsync(Ct)).ShouldBe(2);
        await using var other = database.Open(HouseholdId.New());
        (await other.Transactions.CountAsync(Ct)).ShouldBe(0);
    }
}
