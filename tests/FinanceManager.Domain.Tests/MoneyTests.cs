using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests;

public sealed class MoneyTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly Currency Euro = Currency.Parse("EUR");
    private static readonly Currency Yen = Currency.Parse("JPY");
    private static readonly Currency Dinar = Currency.Parse("KWD");

    [Fact]
    public void Addition_does_not_care_about_order_or_grouping() =>
        Prop.ForAll<int, int, int>(
                (a, b, c) =>
                    Reais(a) + Reais(b) == Reais(b) + Reais(a)
                    && Reais(a) + Reais(b) + Reais(c) == Reais(a) + (Reais(b) + Reais(c))
                    && Reais(a) + Reais(b) - Reais(b) == Reais(a)
                    && Reais(a) + -Reais(a) == Money.Zero(Real)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Order_of_amounts_is_the_order_of_their_minor_units() =>
        Prop.ForAll<long, long>(
                (a, b) =>
                    Reais(a) < Reais(b) == a < b
                    && Reais(a) >= Reais(b) == a >= b
                    && Reais(a) <= Reais(b) == a <= b
                    && Reais(a) > Reais(b) == a > b
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Amounts_of_two_currencies_cannot_be_combined()
    {
        var (reais, euros) = (Reais(100), new Money(100, Euro));

        Should.Throw<InvalidOperationException>(() => reais + euros);
        Should.Throw<InvalidOperationException>(() => reais - euros);
        Should.Throw<InvalidOperationException>(() => reais < euros);
        Should.Throw<InvalidOperationException>(() => reais.CompareTo(euros));
        reais.ShouldNotBe(euros);
    }

    [Fact]
    public void Overflow_is_an_error_and_never_wraps()
    {
        Should.Throw<OverflowException>(() => Reais(long.MaxValue) + Reais(1));
        Should.Throw<OverflowException>(() => Reais(long.MinValue) - Reais(1));
        Should.Throw<OverflowException>(() => -Reais(long.MinValue));
        Should.Throw<OverflowException>(() => Money.FromDecimal(92233720368547758.08m, Real));
        Should.Throw<OverflowException>(() => Money.FromDecimal(decimal.MaxValue, Real));
        Should.Throw<OverflowException>(() => Reais(long.MaxValue).Convert(1000m, Dinar));
    }

    [Theory]
    [InlineData("12.34", "BRL", 1234)]
    [InlineData("-0.005", "BRL", 0)]
    [InlineData("0.015", "BRL", 2)]
    [InlineData("0.025", "BRL", 2)]
    [InlineData("1234", "CLP", 1234)]
    [InlineData("0.5", "CLP", 0)]
    [InlineData("1.5", "CLP", 2)]
    [InlineData("1.2345", "KWD", 1234)]
    [InlineData("12345678.005000000000000000001", "BRL", 1234567801)]
    public void A_decimal_becomes_the_nearest_minor_unit_halves_to_even(string amount, string currency, long minor)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Money.FromDecimal(value, Currency.Parse(currency)).MinorUnits.ShouldBe(minor);
    }

    [Fact]
    public void Only_whole_minor_units_are_exact()
    {
        Money.IsExact(12.34m, Real).ShouldBeTrue();
        Money.IsExact(12.340m, Real).ShouldBeTrue();
        Money.IsExact(12.345m, Real).ShouldBeFalse();
        Money.IsExact(12.5m, Yen).ShouldBeFalse();
        Money.IsExact(12.345m, Dinar).ShouldBeTrue();
        Money.IsExact(12345678.000000000000000000001m, Real).ShouldBeFalse();
    }

    [Fact]
    public void An_amount_survives_the_way_to_decimal_and_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<long>(),
                Gen.Elements(Currency.Current.AsEnumerable()).ToArbitrary(),
                (minor, currency) =>
                    Money.FromDecimal(new Money(minor, currency).ToDecimal(), currency).MinorUnits == minor
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Conversion_rounds_the_exact_product_once_halves_to_even() =>
        Prop.ForAll<long, int, byte>(
                (minor, mantissa, scale) =>
                {
                    var rate = new decimal(mantissa, 0, 0, false, (byte)(scale % 12)) + 0.000_000_000_000_1m;
                    var expected = Exactly(minor, rate, Euro, Dinar);
                    return expected > long.MaxValue
                        || expected < long.MinValue
                        || new Money(minor, Euro).Convert(rate, Dinar) == new Money((long)expected, Dinar);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Conversion_of_a_huge_amount_does_not_round_twice()
    {
        // Exactly half a cent and one part in 10^26 more: a product cut to 28 digits would see a tie.
        var amount = Reais(10_000_000_000_000_001);

        amount.Convert(0.50000000000000000000000001m, Euro).MinorUnits.ShouldBe(5_000_000_000_000_001);
        Reais(1).Convert(0.5m, Euro).MinorUnits.ShouldBe(0);
        Reais(3).Convert(0.5m, Euro).MinorUnits.ShouldBe(2);
        Reais(-3).Convert(0.5m, Euro).MinorUnits.ShouldBe(-2);
        Reais(1050).Convert(25m, Yen).MinorUnits.ShouldBe(262);
    }

    [Theory]
    [InlineData(-1250, "BRL", "-12.50 BRL")]
    [InlineData(5, "KWD", "0.005 KWD")]
    [InlineData(990, "CLP", "990 CLP")]
    public void Amounts_are_written_with_the_decimals_of_their_currency(long minor, string currency, string text) =>
        new Money(minor, Currency.Parse(currency)).ToString().ShouldBe(text);

    private static Money Reais(long minor) => new(minor, Real);

    // An independent oracle: twice the exact quotient, floored, tells tie, below and above apart.
    private static BigInteger Exactly(long minor, decimal rate, Currency from, Currency to)
    {
        var scaled = BigInteger.Parse(
            rate.ToString("F28", System.Globalization.CultureInfo.InvariantCulture)
                .Replace(".", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
        var numerator = BigInteger.Abs(minor * scaled * to.MinorPerMajor);
        var denominator = BigInteger.Pow(10, 28) * from.MinorPerMajor;
        var down = numerator / denominator;
        var rest = 2 * (numerator - (down * denominator));
        var rounded = rest > denominator || (rest == denominator && !down.IsEven) ? down + 1 : down;
        return Math.Sign(minor) * rounded;
    }
}
