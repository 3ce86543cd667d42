namespace FinanceManager.Domain.Tests;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("BRL", 2, 100)]
    [InlineData("CLP", 0, 1)]
    [InlineData("KWD", 3, 1000)]
    [InlineData("CLF", 4, 10000)]
    [InlineData("UYW", 4, 10000)]
    [InlineData("JPY", 0, 1)]
    [InlineData("UGX", 0, 1)]
    [InlineData("ISK", 0, 1)]
    [InlineData("HUF", 2, 100)]
    [InlineData("TND", 3, 1000)]
    [InlineData("MXN", 2, 100)]
    [InlineData("PTE", 0, 1)]
    [InlineData("XAD", 2, 100)]
    public void A_currency_knows_its_own_decimals(string code, int exponent, long minorPerMajor)
    {
        var currency = Currency.Parse(code);

        currency.Exponent.ShouldBe(exponent);
        currency.MinorPerMajor.ShouldBe(minorPerMajor);
        currency.ToString().ShouldBe(code);
    }

    [Fact]
    public void The_current_table_is_whole_ordered_and_without_withdrawn_codes()
    {
        var codes = Currency.Current.Select(c => c.Code).ToList();

        codes.Count.ShouldBe(165);
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        codes.ShouldBeUnique();
        codes.ShouldAllBe(c => c.Length == 3 && c.All(char.IsAsciiLetterUpper));
        codes.ShouldNotContain("HRK");
        codes.ShouldNotContain("BGN");
        codes.ShouldContain("XAD");
        codes.ShouldContain("XCG");
        codes.ShouldContain("ZWG");
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("XAU")]
    [InlineData("XDR")]
    [InlineData("brl")]
    [InlineData(" BRL")]
    [InlineData("R$")]
    [InlineData("")]
    [InlineData("BRLL")]
    public void An_unknown_code_is_no_currency(string code)
    {
        Currency.TryParse(code, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Currency.Parse(code));
    }

    [Fact]
    public void Every_current_code_parses_to_the_same_currency() =>
        Currency.Current.ShouldAllBe(c => Currency.Parse(c.Code) == c);
}
