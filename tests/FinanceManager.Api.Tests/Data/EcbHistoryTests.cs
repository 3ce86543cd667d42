using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;

namespace FinanceManager.Api.Tests.Data;

public sealed class EcbHistoryTests
{
    [Theory]
    [InlineData("2024-01-05", "2024-01-05", "1.0921")]
    [InlineData("2024-01-06", "2024-01-05", "1.0921")]
    [InlineData("2024-01-07", "2024-01-05", "1.0921")]
    [InlineData("2024-01-08", "2024-01-08", "1.0946")]
    [InlineData("2024-04-01", "2024-03-28", "1.0811")]
    public void A_day_without_publication_has_the_rate_of_the_last_one_before(
        string day,
        string rateDay,
        string rate
    ) =>
        EcbHistory
            .RateOn(Day(day), Of("EUR"), Of("USD"))
            .ShouldBe(
                new PublishedRate(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Day(rateDay))
            );

    [Fact]
    public void Two_currencies_meet_through_the_euro() =>
        EcbHistory
            .RateOn(Day("2024-01-06"), Of("USD"), Of("BRL"))
            .ShouldBe(new PublishedRate(5.3724m / 1.0921m, Day("2024-01-05")));

    [Fact]
    public void A_currency_is_itself_on_any_day() =>
        EcbHistory.RateOn(Day("1950-01-01"), Of("ARS"), Of("ARS")).ShouldBe(new PublishedRate(1m, Day("1950-01-01")));

    [Theory]
    [InlineData("2024-01-05", "ARS", "never published")]
    [InlineData("1998-12-31", "USD", "before the euro")]
    [InlineData("2007-12-31", "BRL", "before its first publication")]
    [InlineData("2011-02-01", "EEK", "replaced by the euro")]
    [InlineData("2022-06-01", "RUB", "suspended for good")]
    [InlineData("2012-06-01", "ISK", "suspended for years")]
    public void An_unknown_rate_is_unknown(string day, string currency, string why)
    {
        EcbHistory.RateOn(Day(day), Of(currency), Of("EUR")).ShouldBeNull(why);
        EcbHistory.RateOn(Day(day), Of("GBP"), Of(currency)).ShouldBeNull(why);
    }

    [Theory]
    [InlineData("2010-12-31", "EEK", "15.6466")]
    [InlineData("2022-03-01", "RUB", "117.201")]
    [InlineData("2018-02-01", "ISK", "125.01")]
    public void A_currency_has_its_rates_while_they_are_published(string day, string currency, string rate) =>
        EcbHistory
            .RateOn(Day(day), Of("EUR"), Of(currency))!
            .Value.ShouldBe(new(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Day(day)));

    [Fact]
    public void After_the_last_publication_the_last_rate_goes_on()
    {
        var last = EcbHistory.RateOn(new DateOnly(9999, 12, 31), Of("EUR"), Of("USD"))!.Value;
        EcbHistory.RateOn(last.Date, Of("EUR"), Of("USD")).ShouldBe(last);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Currency Of(string code) => Currency.Parse(code);
}
