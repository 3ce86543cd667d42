using FinanceManager.Domain.Rates;
using FinanceManager.Domain.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Reports;

public sealed class NetWorthTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly Currency Dollar = Currency.Parse("USD");
    private static readonly YearMonth January = new(2026, 1);
    private static readonly YearMonth[] Quarter = [January, January.AddMonths(1), January.AddMonths(2)];
    private static readonly DateOnly Today = new(2026, 3, 20);

    [Fact]
    public void What_rates_alone_made_of_an_account_is_its_gain()
    {
        // 100.00 dollars at 5, 20.00 more at 5.50 (as the day had it), then a rate of 6.
        var months = Moved((January.AddMonths(1), 20_00, 110_00));

        var held = NetWorth.Of(new(100_00, Dollar), months, Quarter, At(null));

        held.Select(h => h.Converted!.MinorUnits).ShouldBe([500_00, 120_00 * 55 / 10, 120_00 * 6]);
        held.Select(h => h.Moved!.MinorUnits).ShouldBe([0, 110_00, 0]);
        held.Select(h => h.Gain!.MinorUnits).ShouldBe([0, 660_00 - 500_00 - 110_00, 720_00 - 660_00]);
        // The month that is not over is worth what it is worth today.
        held[2].RateDate.ShouldBe(Today);
    }

    [Fact]
    public void At_the_rates_of_one_day_nothing_gains()
    {
        var months = Moved((January, 20_00, 1), (January.AddMonths(2), -5_00, null));

        var held = NetWorth.Of(new(100_00, Dollar), months, Quarter, At(new DateOnly(2026, 2, 10)));

        held.ShouldAllBe(h => h.Gain!.MinorUnits == 0);
        held.Select(h => h.Converted!.MinorUnits).ShouldBe([660_00, 660_00, 632_50]);
        held.Select(h => h.Moved!.MinorUnits).ShouldBe([110_00, 0, -27_50]);
    }

    [Fact]
    public void What_is_not_known_is_not_made_up()
    {
        var months = Moved((January.AddMonths(1), 20_00, null));

        var held = NetWorth.Of(new(100_00, Dollar), months, Quarter, At(null));

        held[1]
            .ShouldSatisfyAllConditions(
                h => h.Converted.ShouldNotBeNull(),
                h => h.Moved.ShouldBeNull(),
                h => h.Gain.ShouldBeNull()
            );
        var none = NetWorth.Of(new(1, Currency.Parse("CRC")), Moved(), Quarter, At(null));
        none.ShouldAllBe(h => h.Converted == null && h.Gain == null && h.Balance.MinorUnits == 1);
    }

    [Fact]
    public void Months_before_the_period_count_and_months_after_it_do_not()
    {
        var months = Moved((January.AddMonths(-7), 5, 5), (January.AddMonths(1), 7, 7), (January.AddMonths(5), 9, 9));

        var held = NetWorth.Of(new(100, Real), months, Quarter, null);

        held.Select(h => h.Balance.MinorUnits).ShouldBe([105, 112, 112]);
        NetWorth.Of(new(100, Real), months, [], null).ShouldBeEmpty();
    }

    [Fact]
    public void Worth_is_always_what_it_was_and_what_moved_and_what_rates_made()
    {
        var some = Gen.Choose(-1_000_000, 1_000_000).Select(a => (long)a);
        var ledgers = some.ArrayOf(3).Zip(some.ArrayOf(3)).Zip(some);
        Prop.ForAll(
                ledgers.ToArbitrary(),
                ledger =>
                {
                    var ((moved, converted), opening) = ledger;
                    var months = Moved([.. Quarter.Select((m, i) => (m, moved[i], (long?)converted[i]))]);
                    var held = NetWorth.Of(new(opening, Dollar), months, Quarter, At(null));
                    return held.Zip(held.Skip(1))
                            .All(p => p.First.Converted! + p.Second.Moved! + p.Second.Gain! == p.Second.Converted)
                        && held[^1].Balance.MinorUnits == opening + moved.Sum();
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static Dictionary<YearMonth, AccountMonth> Moved(
        params (YearMonth Month, long Moved, long? Worth)[] months
    ) => months.ToDictionary(m => m.Month, m => new AccountMonth(m.Moved, m.Worth));

    /// <summary>A dollar is 5 reais until January, 5.50 in February and 6 in March.</summary>
    private static Valuation At(DateOnly? oneDay) => new(new RateBook(Published, []), Real, Today, oneDay);

    private static EuroRate? Published(DateOnly day, Currency currency) =>
        currency.Code switch
        {
            "BRL" => new(
                day < new DateOnly(2026, 2, 1) ? 5m
                    : day < new DateOnly(2026, 3, 1) ? 5.5m
                    : 6m,
                day,
                RateSource.Ecb
            ),
            "USD" => new(1m, day, RateSource.Ecb),
            _ => null,
        };
}
