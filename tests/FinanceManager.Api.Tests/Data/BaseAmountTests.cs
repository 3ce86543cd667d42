using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Tests.Fixtures;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Tests.Data;

public sealed class BaseAmountTests
{
    private static readonly DateOnly Saturday = new(2024, 1, 6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_weekend_s_split_is_stored_at_Friday_s_rate_with_its_day(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database, "USD");
        var id = await home.SpendAsync(-1000, Saturday);

        await using var db = home.Open();
        var split = await db.Splits.SingleAsync(s => s.TransactionId == id, Ct);
        // 10.00 × 5.3724 / 1.0921 = 49.1932…
        (split.BaseMinorUnits, split.RateDate).ShouldBe((-4919, new DateOnly(2024, 1, 5)));
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task A_split_in_the_base_currency_needs_no_rate(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database);
        await home.SpendAsync(-1000, Saturday);

        await using var db = home.Open();
        var split = await db.Splits.SingleAsync(Ct);
        (split.BaseMinorUnits, split.RateDate).ShouldBe((-1000, null));
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task An_unknown_rate_stays_unknown_and_is_counted(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database, "ARS");
        await home.SpendAsync(-1000);
        await home.SpendAsync(700);

        await using var db = home.Open();
        (await db.Splits.AllAsync(s => s.BaseMinorUnits == null && s.RateDate == null, Ct)).ShouldBeTrue();
        var month = await db.MonthlySummaries.SingleAsync(Ct);
        (month.Inflow, month.Outflow, month.BaseInflow, month.BaseOutflow, month.BaseUnknown).ShouldBe(
            (700, -1000, 0, 0, 2)
        );
    }

    [Theory]
    [MemberData(nameof(EachEngine.Names), MemberType = typeof(EachEngine))]
    public async Task Moving_to_another_day_converts_again(string engine)
    {
        await using var database = await EachEngine.CreateAsync(engine);
        var home = await Home.FoundAsync(database, "EUR");
        var id = await home.SpendAsync(-1000, Saturday);
        await using (var db = home.Open())
        {
            (await db.Transactions.Include(t => t.Splits).SingleAsync(t => t.Id == id, Ct)).MoveTo(Saturday.AddDays(2));
            await db.SaveChangesAsync(Ct);
        }

        await using var fresh = home.Open();
        var split = await fresh.Splits.SingleAsync(Ct);
        (split.BaseMinorUnits, split.RateDate).ShouldBe((-5361, new DateOnly(2024, 1, 8)));
        (await fresh.MonthlySummaries.SingleAsync(Ct)).BaseOutflow.ShouldBe(-5361);
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(150, 2)]
    [InlineData(250, 2)]
    [InlineData(-150, -2)]
    [InlineData(-250, -2)]
    public void A_half_goes_to_the_even_neighbour(long cents, long yen) =>
        new Money(cents, Home.Real).Convert(1m, Currency.Parse("JPY")).MinorUnits.ShouldBe(yen);
}
