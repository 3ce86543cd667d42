using FinanceManager.Api.Data;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Reports;

/// <summary>A ledger by chance, the same for a seed: parts, refunds, transfers, tags, members and three currencies.</summary>
internal static class GeneratedHome
{
    private static readonly string[] s_currencies = ["BRL", "USD", "ARS"];
    private static readonly string[] s_words = ["SHOP", "Padaria São João", "METRO", "RENT"];
    private static readonly string[] s_tags = ["trip", "Trip", "férias \"x\"", "work"];

    internal static async Task<HomeOverHttp> OpenAsync(string engine, int seed)
    {
        var home = await HomeOverHttp.OpenAsync(engine);
        await using var db = home.Database();
        var ct = TestContext.Current.CancellationToken;
        var categories = await db
            .Categories.OrderBy(c => c.Position)
            .ThenBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync(ct);
        var random = new Random(seed);
        var accounts = s_currencies.Append("BRL").Select(AccountOf).ToList();
        accounts[1].BelongTo(UserId.From(Guid.Parse(home.Person.UserId)));
        db.AddRange(accounts);
        for (var i = 0; i < 240; i++)
            db.Add(Movement(random, accounts[random.Next(accounts.Count)], categories));
        for (var i = 0; i < 12; i++)
            Transfer(db, random, accounts);
        await db.SaveChangesAsync(ct);
        return home;
    }

    private static Account AccountOf(string currency, int index)
    {
        var of = Currency.Parse(currency);
        var account = new Account(
            $"Account {index}",
            AccountType.Checking,
            of,
            DateTimeOffset.UnixEpoch.AddDays(index)
        );
        account.Open(new(12_345 * index, of));
        return account;
    }

    private static Transaction Movement(Random random, Account account, List<CategoryId> categories)
    {
        // Mostly purchases, some refunds and income, which each category may have.
        var amount = random.Next(6) == 0 ? random.Next(1, 90_000) : -random.Next(0, 30_000);
        var row = New(random, account, amount);
        var part = random.Next(0, 4) == 0 ? amount / 3 : 0;
        row.Divide(
            part == 0
                ? [new(Category(), amount, null)]
                : [new(Category(), part, null), new(Category(), amount - part, "rest")]
        );
        row.Tag([.. s_tags.Where(_ => random.Next(4) == 0)]);
        return row;

        CategoryId? Category() => random.Next(8) == 0 ? null : categories[random.Next(Math.Min(12, categories.Count))];
    }

    private static void Transfer(FinanceDbContext db, Random random, List<Account> accounts)
    {
        var (from, to) = (accounts[random.Next(2)], accounts[2 + random.Next(2)]);
        var amount = random.Next(1, 50_000);
        var gone = New(random, from, -amount);
        var come = New(random, to, from.Currency == to.Currency ? amount : random.Next(1, 90_000));
        db.AddRange(gone, come, Domain.Ledger.Transfer.Link(gone, come));
    }

    private static Transaction New(Random random, Account account, long amount) =>
        new(
            account,
            new DateOnly(2025, 12, 28).AddDays(random.Next(80)),
            new(amount, account.Currency),
            s_words[random.Next(s_words.Length)],
            TransactionStatus.Booked
        );
}
