using FinanceManager.Domain.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Rates;

public sealed class RateBookTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly Currency Dollar = Currency.Parse("USD");
    private static readonly Currency Peso = Currency.Parse("ARS");
    private static readonly Currency Euro = Currency.Parse("EUR");
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public void Published_rates_meet_through_the_euro_at_the_older_day_and_the_weaker_source() =>
        Book().RateOn(Day, Peso, Real).ShouldBe(new UsedRate(6m / 1200m, Day.AddDays(-4), RateSource.Frankfurter));

    [Fact]
    public void An_own_rate_goes_before_a_published_one_in_both_directions()
    {
        var book = Book(Own(Dollar, Peso, 1500m, Day.AddDays(-30)));

        book.RateOn(Day, Dollar, Peso).ShouldBe(new UsedRate(1500m, Day.AddDays(-30), RateSource.Own));
        book.RateOn(Day, Peso, Dollar)!.Value.Rate.ShouldBe(1m / 1500m);
        book.RateOn(Day, Peso, Real)!.Value.Source.ShouldBe(RateSource.Frankfurter);
    }

    [Fact]
    public void An_own_rate_holds_from_its_day_to_its_last_one_or_the_next_one()
    {
        var book = Book(
            Own(Dollar, Real, 5m, Day),
            Own(Real, Dollar, 0.25m, Day.AddDays(10), Day.AddDays(12)),
            Own(Dollar, Real, 3m, Day.AddDays(20))
        );

        RateAfter(-1).ShouldBe((6m / 1.2m, RateSource.Ecb));
        RateAfter(0).ShouldBe((5m, RateSource.Own));
        RateAfter(9).ShouldBe((5m, RateSource.Own));
        RateAfter(10).ShouldBe((4m, RateSource.Own));
        RateAfter(12).ShouldBe((4m, RateSource.Own));
        // It ended, and the one before does not come back.
        RateAfter(13).ShouldBe((6m / 1.2m, RateSource.Ecb));
        RateAfter(25).ShouldBe((3m, RateSource.Own));

        (decimal, RateSource) RateAfter(int days) =>
            book.RateOn(Day.AddDays(days), Dollar, Real) is { } used ? (used.Rate, used.Source) : default;
    }

    [Fact]
    public void An_unknown_pair_is_known_by_an_own_rate_and_a_published_one()
    {
        var colon = Currency.Parse("CRC");
        var book = Book(Own(Dollar, colon, 500m, Day));

        book.RateOn(Day, colon, Real).ShouldBe(new UsedRate(1m / 500m * (6m / 1.2m), Day.AddDays(-1), RateSource.Own));
        book.RateOn(Day, Euro, colon)!.Value.Rate.ShouldBe(1.2m * 500m);
        Book().RateOn(Day, colon, Real).ShouldBeNull();
    }

    [Fact]
    public void What_is_unknown_or_fits_no_amount_has_no_amount()
    {
        Book().Convert(100, Currency.Parse("CRC"), Real, Day).ShouldBe(Converted.Unknown);
        Book(Own(Dollar, Real, 1_000_000m, Day))
            .Convert(long.MaxValue / 2, Dollar, Real, Day)
            .ShouldBe(Converted.Unknown);
        Book().Convert(100, Real, Real, Day).ShouldBe(new Converted(100, null, null));
    }

    [Theory]
    [InlineData("0", "rate.out-of-range")]
    [InlineData("-1", "rate.out-of-range")]
    [InlineData("0.00000000001", "rate.out-of-range")]
    [InlineData("1000000001", "rate.out-of-range")]
    public void A_rate_that_makes_no_sense_is_refused(string rate, string code) =>
        Should
            .Throw<RuleViolation>(() =>
                Own(Dollar, Real, decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Day)
            )
            .Code.ShouldBe(code);

    [Fact]
    public void A_currency_has_no_rate_to_itself_and_no_rate_ends_before_it_begins()
    {
        Should.Throw<RuleViolation>(() => Own(Real, Real, 1m, Day)).Code.ShouldBe("rate.same-currency");
        Should
            .Throw<RuleViolation>(() => Own(Dollar, Real, 1m, Day, Day.AddDays(-1)))
            .Code.ShouldBe("rate.ends-before-it-begins");
    }

    [Fact]
    public void Converting_is_what_money_does_with_the_rate_in_use()
    {
        var amounts = Gen.Choose(-1_000_000_000, 1_000_000_000).Select(a => (long)a);
        Prop.ForAll(
                amounts.ToArbitrary(),
                amount =>
                {
                    var converted = Book().Convert(amount, Dollar, Real, Day);
                    return converted.MinorUnits == new Money(amount, Dollar).Convert(6m / 1.2m, Real).MinorUnits;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static OwnRate Own(Currency from, Currency to, decimal rate, DateOnly date, DateOnly? last = null) =>
        new(from, to, rate, date, last, null);

    private static RateBook Book(params OwnRate[] own) =>
        new(
            (day, currency) =>
                currency.Code switch
                {
                    "BRL" => new EuroRate(6m, day.AddDays(-1), RateSource.Ecb),
                    "USD" => new EuroRate(1.2m, day.AddDays(-1), RateSource.Ecb),
                    "ARS" => new EuroRate(1200m, day.AddDays(-4), RateSource.Frankfurter),
                    _ => null,
                },
            own
        );
}
