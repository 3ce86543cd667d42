using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Demo;

/// <summary>Founds a household with two years of invented data ending today; the same on every day but for its ids.</summary>
internal static class DemoHousehold
{
    internal static readonly Currency Real = Currency.Parse("BRL");
    internal static readonly Currency Dollar = Currency.Parse("USD");
    internal static readonly Currency Euro = Currency.Parse("EUR");

    /// <summary>Saves the user, the household and its ledger. Afterwards the tenant is inside.</summary>
    internal static async Task<Household> FoundAsync(FinanceDbContext db, User user, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var household = new Household(user.DisplayName, Real, "BR", isDemo: true, now);
        db.Tenant.Enter(user.Id);
        db.Tenant.Enter(household.Id);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var ledger = DemoCalendar.Until(today);

        await using var write = await LedgerWrite.BeginAsync(db, ct);
        db.Users.Add(user);
        db.Found(household, user.Id);
        db.Act.Describe("demo.created", kind: ChangeKind.Setup);
        var accounts = Enum.GetValues<DemoAccount>().ToDictionary(a => a, a => AccountOf(a, now));
        foreach (var (kind, account) in accounts)
        {
            db.Accounts.Add(account);
            db.StatedBalances.Add(new(account.Id, today, ledger.BalanceOf(kind), importId: null, now));
        }
        var categories = db.ChangeTracker.Entries<Category>().ToDictionary(c => c.Entity.Key!, c => c.Entity.Id);
        foreach (var person in DemoPlaces.People)
            db.MerchantMemories.Add(new(Categorizer.MemoryKey(person.Text, null), categories[person.Category], now));
        new DemoPlans(db, categories, accounts[DemoAccount.Savings].Id, today).Add();
        await db.SaveChangesAsync(ct);

        var rows = new DemoRows(accounts, categories, today, await db.RatesAsync(ct)).Of(ledger.Movements);
        await DemoWriter.WriteAsync(db, rows, ct);
        // So that a visitor need not wait for it to be looked for.
        await new SeriesSearch(db).RunAsync(ct);
        await write.CommitAsync(ct);
        return household;
    }

    private static Account AccountOf(DemoAccount kind, DateTimeOffset now)
    {
        var (name, type, currency, institution) = kind switch
        {
            DemoAccount.Checking => ("Itaú", AccountType.Checking, Real, "Itaú Unibanco"),
            DemoAccount.Savings => ("Poupança", AccountType.Savings, Real, "Itaú Unibanco"),
            DemoAccount.Card => ("Visa Platinum", AccountType.CreditCard, Real, "Itaú Unibanco"),
            DemoAccount.Dollars => ("Wise USD", AccountType.Checking, Dollar, "Wise"),
            _ => ("Revolut EUR", AccountType.Cash, Euro, "Revolut"),
        };
        var account = new Account(name, type, currency, now.AddMilliseconds((int)kind));
        account.Describe(type, institution);
        if (kind == DemoAccount.Card)
            account.SetCycle(DemoTransfers.ClosingDay, DemoTransfers.DueDay);
        account.Open(new Money(DemoLedger.OpeningOf(kind), currency));
        return account;
    }
}
