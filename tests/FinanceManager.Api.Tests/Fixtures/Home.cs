using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Fixtures;

/// <summary>A household in reais with the default categories and one checking account, and its owner.</summary>
internal sealed record Home(TestDatabase Database, HouseholdId Id, UserId Owner, AccountId Account)
{
    internal static readonly Currency Real = Currency.Parse("BRL");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task<Home> FoundAsync(TestDatabase database, string currency = "BRL")
    {
        var household = new Household("Home", Real, "BR", isDemo: false, DateTimeOffset.UnixEpoch);
        var email = $"{household.Id}@example.com";
        var owner = new User
        {
            Id = UserId.New(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
        };
        await using var db = database.Open(household.Id, owner.Id);
        db.Users.Add(owner);
        db.Found(household, owner.Id);
        var account = new Account("Checking", AccountType.Checking, Currency.Parse(currency), DateTimeOffset.UnixEpoch);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(Ct);
        return new(database, household.Id, owner.Id, account.Id);
    }

    internal FinanceDbContext Open() => Database.Open(Id, Owner);

    internal async Task<AccountId> AddAccountAsync(string currency, AccountType type = AccountType.Savings)
    {
        await using var db = Open();
        var account = new Account(currency, type, Currency.Parse(currency), DateTimeOffset.UnixEpoch);
        db.Accounts.Add(account);
        await db.SaveChangesAsync(Ct);
        return account.Id;
    }

    internal async Task<TransactionId> SpendAsync(
        long minorUnits,
        DateOnly? date = null,
        AccountId? account = null,
        CategoryId? category = null
    )
    {
        await using var db = Open();
        var id = account ?? Account;
        var home = await db.Accounts.SingleAsync(a => a.Id == id, Ct);
        var transaction = new Transaction(
            home,
            date ?? new DateOnly(2026, 1, 15),
            new Money(minorUnits, home.Currency),
            "CAFE DO PONTO",
            TransactionStatus.Booked
        );
        if (category is not null)
            transaction.Divide([new(category, minorUnits, null)]);
        db.Transactions.Add(transaction);
        await db.SaveChangesAsync(Ct);
        return transaction.Id;
    }

    /// <summary>The household's id as SQL of the engine writes it.</summary>
    internal string Literal =>
        Database.Target.Engine == DatabaseEngine.Sqlite
            ? $"x'{Convert.ToHexString(Id.Value.ToByteArray(bigEndian: true))}'"
            : $"'{Id}'";

    /// <summary>Runs SQL as somebody who bypasses the program; row-level security still applies.</summary>
    internal Task<int> RunAsync(string sql) => Database.RunAsync(sql, Id);
}
