using FinanceManager.Domain.Insights;
using static FinanceManager.Domain.Tests.Insights.Sources;

namespace FinanceManager.Domain.Tests.Insights;

/// <summary>A model may choose the words, and never a figure.</summary>
public sealed class InsightWordingTests
{
    private static readonly InsightFact[] Facts =
    [
        new("amount", Money: Reais(1_234_50)),
        new("usual", Money: Reais(-200_00)),
        new("percent", Percent: 517.3m),
        new("months", Count: 12),
        new("day", Day: new(2026, 11, 7)),
        new("merchant", Text: "Acme"),
    ];

    [Theory]
    [InlineData("en-US", "You paid {amount} at {merchant}, far above {usual}.")]
    [InlineData("en-US", "R$1,234.50 went to {merchant} on November 7, 2026.")]
    [InlineData("pt-BR", "Foram R$ 1.234,50, contra {usual} em 12 meses (+517,3%).")]
    [InlineData("es-AR", "Gastaste BRL 1.234,50 en {merchant}, un aumento.")]
    [InlineData("es-MX", "Gastaste 1,234.50 BRL; antes R$200.")]
    public void Words_with_the_facts_and_nothing_else_are_taken(string locale, string text) =>
        InsightWording.IsFaithful(text, Facts, locale).ShouldBeTrue();

    [Theory]
    [InlineData("en-US", "You paid R$1,234.51.")]
    [InlineData("en-US", "You paid $1,234.50.")]
    [InlineData("en-US", "You paid US$1,234.50.")]
    [InlineData("en-US", "You paid EUR 1,234.50.")]
    [InlineData("en-US", "You could save R$1.234,50.")]
    [InlineData("pt-BR", "Foram R$ 1,234.50.")]
    [InlineData("en-US", "That is 12% more.")]
    [InlineData("en-US", "That is R$12 more.")]
    [InlineData("en-US", "It cost 1,234.50 in all.")]
    [InlineData("en-US", "That is {amount}0 a year.")]
    [InlineData("en-US", "In all 9{amount} was paid.")]
    [InlineData("en-US", "That is {amount} x 12 a year.")]
    [InlineData("en-US", "You paid {total}.")]
    [InlineData("en-US", "You paid {amount.")]
    [InlineData("en-US", "It doubled to {amount}.")]
    [InlineData("en-US", "Twelve months of it.")]
    [InlineData("es-MX", "Gastaste el doble: {amount}.")]
    [InlineData("pt-BR", "Foi três vezes o normal: {amount}.")]
    [InlineData("pt-BR", "Metade disso é {usual}.")]
    [InlineData("en-US", "Up ½ from {usual}.")]
    [InlineData("en-US", "You paid ١٢.")]
    [InlineData("en-US", "On the 8 of November.")]
    [InlineData("en-US", "See https://example.com.")]
    [InlineData("en-US", "<b>{amount}</b>")]
    [InlineData("en-US", "")]
    public void Any_other_figure_discards_the_whole_wording(string locale, string text) =>
        InsightWording.IsFaithful(text, Facts, locale).ShouldBeFalse();

    [Fact]
    public void A_letter_in_place_of_a_sentence_is_not_taken() =>
        InsightWording.IsFaithful(new string('a', 321), Facts, "en-US").ShouldBeFalse();
}
