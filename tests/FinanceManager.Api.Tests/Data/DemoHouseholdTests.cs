using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Demo;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class DemoHouseholdTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task The_ledger_holds_what_was_lived_and_proves_itself(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var household = await FoundAsync(database);
        await using var db = database.Open(household.Id);

        (await LedgerCheck.RunAsync(db, Ct)).ShouldBeEmpty();
        var lived = DemoCalendar.Until(DateOnly.FromDateTime(household.CreatedAt.UtcDateTime)).Movements;
        (await db.Transactions.CountAsync(Ct)).ShouldBe(lived.Count);
        (await db.Splits.SumAsync(s => s.MinorUnits, Ct)).ShouldBe(lived.Sum(m => m.MinorUnits));
        (await db.Transfers.CountAsync(Ct)).ShouldBe(lived.Count(m => m.ArrivesAs is not null));
        (await db.Splits.CountAsync(s => s.BaseMinorUnits == null, Ct)).ShouldBe(0);
        (await db.Accounts.Select(a => a.Currency).Distinct().CountAsync(Ct)).ShouldBe(3);
        (await db.ChangeSets.SingleAsync(Ct)).Label.ShouldBe("demo.created");
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Every_row_reads_back_as_an_entity(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var household = await FoundAsync(database);
        await using var db = database.Open(household.Id);

        var transactions = await db.Transactions.Include(t => t.Splits).AsNoTracking().ToListAsync(Ct);
        transactions.ShouldAllBe(t => t.Splits.Count == 1 && t.Splits[0].MinorUnits == t.MinorUnits);
        transactions.ShouldAllBe(t => t.BankText == t.Description && t.SearchText.Length > 0 && t.Tags.Count == 0);
        transactions.Count(t => t.InstallmentCount == 10 && t.InstallmentNumber == 3).ShouldBeGreaterThan(0);
        (await db.MerchantMemories.CountAsync(Ct)).ShouldBe(DemoPlaces.People.Length);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Leaving_deletes_the_visitor_and_every_row_and_nothing_else(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var other = await Home.FoundAsync(database);
        await OwnedRows.SeedAsync(other);
        var before = await CountsAsync(database);
        var household = await FoundAsync(database);
        await OwnedRows.SeedAsync(await InsideAsync(database, household));
        UserId visitor;
        await using (var db = database.Open(household.Id))
            visitor = await db.Users.Where(u => u.IsDemo).Select(u => u.Id).SingleAsync(Ct);

        await using (var db = database.Open())
            await HouseholdPurge.DemoAsync(db, visitor, Ct);

        (await CountsAsync(database)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_person_who_is_no_demo_visitor_is_never_purged(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        var before = await CountsAsync(database);

        await using (var db = database.Open())
            await HouseholdPurge.DemoAsync(db, home.Owner, Ct);

        (await CountsAsync(database)).ShouldBe(before);
    }

    private static async Task<Household> FoundAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var user = new User
        {
            Id = UserId.New(),
            DisplayName = "Demo",
            IsDemo = true,
            CreatedAt = db.Clock.GetUtcNow(),
        };
        return await DemoHousehold.FoundAsync(db, user, Ct);
    }

    private static async Task<Home> InsideAsync(TestDatabase database, Household household)
    {
        await using var db = database.Open(household.Id);
        var account = await db.Accounts.FirstAsync(a => a.Name == "Itaú", Ct);
        var visitor = await db.Users.SingleAsync(u => u.IsDemo, Ct);
        return new(database, household.Id, visitor.Id, account.Id);
    }

    /// <summary>Rows of every table, seen by nobody's filters.</summary>
    private static async Task<List<string>> CountsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var counts = db
            .Model.GetEntityTypes()
            .Select(t => t.GetTableName()!)
            .Order()
            .Select(table => $"select '{table} ' || count(*) from {table}");
        return await database.ReadAsAdministratorAsync(string.Join(" union all ", counts));
    }
}
