using FinanceManager.Domain.Ledger;

namespace FinanceManager.Domain.Tests.Ledger;

public sealed class InstallmentTests
{
    private static readonly DateOnly March = new(2026, 3, 5);

    [Theory]
    [InlineData("MAGAZINE LUIZA PARC 03/10", 3, 10)]
    [InlineData("MAGALU PARC03/10 SAO PAULO", 3, 10)]
    [InlineData("Amazon Parcela 2 de 5", 2, 5)]
    [InlineData("AMAZON - Parcela 2/5", 2, 5)]
    [InlineData("LIVERPOOL MSI 3 DE 12", 3, 12)]
    [InlineData("LIVERPOOL 03 DE 12 MSI", 3, 12)]
    [InlineData("12 MSI LIVERPOOL 03/12 MESES", 3, 12)]
    [InlineData("FALABELLA CUOTA 2/6", 2, 6)]
    [InlineData("Cuota: 02/06 Garbarino", 2, 6)]
    [InlineData("KLARNA instalment 1 of 3", 1, 3)]
    public void A_labelled_pair_is_an_installment_on_any_account(string text, short number, short count) =>
        Installment.Find(text, March, bare: false).ShouldBe(new Installment(number, count));

    [Theory]
    [InlineData("LOJA DO ZE 03/10", 3, 10)]
    [InlineData("LOJA DO ZE 03/10 CURITIBA", 3, 10)]
    [InlineData("LOJA DO ZE (3/10)", 3, 10)]
    [InlineData("LOJA DO ZE 3/10", 3, 10)]
    public void A_bare_pair_counts_on_a_card(string text, short number, short count)
    {
        Installment.Find(text, March, bare: true).ShouldBe(new Installment(number, count));
        Installment.Find(text, March, bare: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("COMPRA CARTAO 05/03")]
    [InlineData("COMPRA 03/10/2026")]
    [InlineData("UBER 10/3")]
    [InlineData("MIX 1/2 KG")]
    [InlineData("OPEN 24/7")]
    [InlineData("INV 2026/10")]
    [InlineData("FACTURA 3/100")]
    [InlineData("TAXA 1/1")]
    [InlineData("ESTADOS 3 DE 10")]
    [InlineData("")]
    public void Days_fractions_and_numbers_are_not(string text) =>
        Installment.Find(text, March, bare: true).ShouldBeNull();

    [Fact]
    public void What_looks_like_a_day_of_the_year_around_is_a_day()
    {
        Installment.Find("LOJA 01/12", new DateOnly(2026, 12, 2), bare: true).ShouldBeNull();
        Installment.Find("LOJA 30/12", new DateOnly(2027, 1, 2), bare: true).ShouldBeNull();
        Installment.Find("LOJA 01/12", new DateOnly(2026, 6, 2), bare: true).ShouldBe(new Installment(1, 12));
    }
}
