using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Api.Tests.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class BaseCurrencyChangeTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Both => Engines.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_new_base_currency_converts_every_split_as_if_it_were_saved_anew(string engine)
    {
        await using var home = await HomeOverHttp.OpenAsync(engine);
        var dollar = Currency.Parse("USD");
        await using var db = home.Database();
        foreach (var code in new[] { "BRL", "USD", "JPY", "KWD", "EUR" })
            Fill(db, Currency.Parse(code));
        await db.SaveChangesAsync(Ct);
        db.Remove(await db.Transactions.Include(t => t.Splits).FirstAsync(Ct));
        await db.SaveChangesAsync(Ct);

        await using (var write = await LedgerWrite.BeginAsync(db, Ct))
        {
            (await db.Households.SingleAsync(Ct)).ChangeBaseCurrency(dollar);
            await db.SaveChangesAsync(Ct);
            await BaseAmounts.RecomputeAsync(db, Ct);
            await write.CommitAsync(Ct);
        }

        await using var fresh = home.Database();
        var rows = await fresh
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Include(t => t.Splits)
            .ToListAsync(Ct);
        rows.Count.ShouldBe(250);
        var rates = await fresh.RatesAsync(Ct);
        foreach (var t in rows)
        foreach (var s in t.Splits)
        {
            var amount = rates.Convert(s.MinorUnits, t.Currency, dollar, t.Date);
            (s.BaseMinorUnits, s.RateDate).ShouldBe((amount.MinorUnits, amount.Date));
        }
        var live = rows.Where(t => t.DeletedIn is null).SelectMany(t => t.Splits).ToList();
        live.ShouldContain(s => s.BaseMinorUnits == null);
        (await fresh.MonthlySummaries.SumAsync(m => m.BaseInflow + m.BaseOutflow, Ct)).ShouldBe(
            live.Sum(s => s.BaseMinorUnits ?? 0)
        );
        (await fresh.MonthlySummaries.SumAsync(m => m.Count, Ct)).ShouldBe(live.Count);
    }

    private static void Fill(FinanceDbContext db, Currency currency)
    {
        var account = new Account(currency.Code, AccountType.Checking, currency, DateTimeOffset.UnixEpoch);
        db.Add(account);
        for (var i = 0; i < 50; i++)
            db.Add(
                new Transaction(
                    account,
                    new DateOnly(2020, 1, 1).AddDays(i * 37),
                    new Money((i % 2 == 0 ? -1 : 1) * ((i * 997) + 5), currency),
                    $"ROW {i}",
                    TransactionStatus.Booked
                )
            );
    }
}
