using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Tests.Text;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1.234,56-", -123456)]
    [InlineData("(12.00)", -1200)]
    [InlineData("(12,00)", -1200)]
    [InlineData("R$ 1.234,56", 123456)]
    [InlineData("-R$ 12,00", -1200)]
    [InlineData("R$ -12,00", -1200)]
    [InlineData("- R$ 12,00", -1200)]
    [InlineData("$1,234.56", 123456)]
    [InlineData("-$0.01", -1)]
    [InlineData("1 234,56", 123456)]
    [InlineData("1\u00a0234,56 €", 123456)]
    [InlineData("1\u202f234,56", 123456)]
    [InlineData("1'234.56", 123456)]
    [InlineData("1’234.56", 123456)]
    [InlineData("−5,00", -500)]
    [InlineData("–5.00", -500)]
    [InlineData("+5.", 500)]
    [InlineData(".5", 50)]
    [InlineData("-,5", -50)]
    [InlineData("1.234.567", 123456700)]
    [InlineData("12,34,567.89", 123456789)]
    [InlineData("0", 0)]
    [InlineData("007", 700)]
    [InlineData("-00000001.234,56", -123456)]
    [InlineData("0,000.10", 10)]
    [InlineData("EUR 10,5", 1050)]
    [InlineData("10.5 usd", 1050)]
    [InlineData("£1,100.00", 110000)]
    [InlineData("1.234.567,00", 123456700)]
    [InlineData("99999999999999.99", 9999999999999999)]
    public void Amount_is_read_to_the_minor_unit(string text, long minorUnits)
    {
        AmountText.TryRead(text, AmountText.Unknown, null, out var amount).ShouldBeTrue();

        amount.MinorUnits.ShouldBe(minorUnits);
        amount.Rounded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   .  ")]
    [InlineData("-")]
    [InlineData("R$")]
    [InlineData("abc")]
    [InlineData("12.05.2024")]
    [InlineData("2024-05-12")]
    [InlineData("1,23,4")]
    [InlineData("1.2.3")]
    [InlineData(".123.456")]
    [InlineData("1..234")]
    [InlineData("--5")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("-5-")]
    [InlineData("12 apples")]
    [InlineData("room 12")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("٣٤")]
    [InlineData("99999999999999999999999")]
    [InlineData("=1+1")]
    public void Text_that_is_no_amount_is_refused(string text) =>
        AmountText.TryRead(text, AmountText.Unknown, null, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1.234", '.', 123)]
    [InlineData("1.234", ',', 123400)]
    [InlineData("1,234", ',', 123)]
    [InlineData("1,234", '.', 123400)]
    [InlineData("12,50", '.', 1250)]
    public void Separator_of_the_column_settles_what_one_amount_cannot(string text, char separator, long minorUnits)
    {
        AmountText.TryRead(text, separator, null, out var amount).ShouldBeTrue();

        amount.MinorUnits.ShouldBe(minorUnits);
    }

    [Theory]
    [InlineData("2.345", "BRL", 234)]
    [InlineData("2.355", "BRL", 236)]
    [InlineData("2.3450001", "BRL", 235)]
    [InlineData("-2.5", "CLP", -2)]
    [InlineData("-3.5", "CLP", -4)]
    [InlineData("1.2345", "KWD", 1234)]
    [InlineData("9.999", "USD", 1000)]
    public void Decimals_beyond_the_currency_are_rounded_half_to_even(string text, string currency, long minorUnits)
    {
        AmountText.TryRead(text, '.', Currency.Parse(currency), out var amount).ShouldBeTrue();

        amount.MinorUnits.ShouldBe(minorUnits);
        amount.Rounded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("-30.000")]
    [InlineData("-3.77000")]
    [InlineData("1.10")]
    public void Zeros_beyond_the_currency_are_no_rounding(string text)
    {
        AmountText.TryRead(text, '.', Currency.Parse("USD"), out var amount).ShouldBeTrue();

        amount.Rounded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("12,00 D", -1200)]
    [InlineData("12,00D", -1200)]
    [InlineData("12,00 C", 1200)]
    [InlineData("12.00 DR", -1200)]
    [InlineData("12.00 CR", 1200)]
    [InlineData("12,00 S", -1200)]
    [InlineData("12,00 H", 1200)]
    public void Debit_and_credit_letters_give_the_sign(string text, long minorUnits)
    {
        AmountText.TryRead(text, AmountText.Unknown, null, out var amount).ShouldBeTrue();

        amount.Signed.ShouldBe(minorUnits);
    }

    [Theory]
    [InlineData("R$ 1,00", "BRL")]
    [InlineData("US$1.00", "USD")]
    [InlineData("1,00 €", "EUR")]
    [InlineData("1,00 zł", "PLN")]
    [InlineData("CHF 1.00", "CHF")]
    [InlineData("$1.00", null)]
    public void Symbol_names_a_currency_only_when_it_has_one_meaning(string text, string? code)
    {
        AmountText.TryRead(text, AmountText.Unknown, null, out var amount).ShouldBeTrue();

        amount.Currency?.Code.ShouldBe(code);
        (amount.Currency is null).ShouldBe(code is null);
    }
}
