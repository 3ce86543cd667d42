using FinanceManager.Domain.Insights;
using static FinanceManager.Domain.Tests.Insights.Sources;

namespace FinanceManager.Domain.Tests.Insights;

public sealed class MerchantInsightTests
{
    private static readonly (int, long)[] Usual = [.. Enumerable.Range(2, 10).Select(i => (i * 30, -100_00L - i))];

    [Fact]
    public void A_charge_far_above_the_merchants_own_is_told_with_the_rows_that_show_it()
    {
        var merchant = Merchant(false, [.. Usual, (3, -480_00)]);

        var insight = With(merchant).Of(InsightKind.UnusualSpending).ShouldHaveSingleItem();

        insight.Stake.ShouldBe(Reais(480_00 - 100_06));
        insight.Facts.Single(f => f.Name == "count").Count.ShouldBe(10);
        insight.Rows.Transactions.ShouldBe(merchant.Charges.Reverse().Select(c => c.Id));
    }

    [Fact]
    public void Installments_are_not_unusual()
    {
        var merchant = Merchant(false, [.. Usual, (3, -480_00)]);
        var inParts = merchant with { Charges = [.. merchant.Charges.Select(c => c with { IsPart = true })] };

        With(inParts).Of(InsightKind.UnusualSpending).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_charge_twice_is_told_with_both_rows_and_not_as_unusual()
    {
        var merchant = Merchant(false, [.. Usual, (5, -300_00), (4, -300_00)]);

        var insight = With(merchant).Of(InsightKind.DuplicateCharge).ShouldHaveSingleItem();

        insight.Stake.ShouldBe(Reais(300_00));
        insight.Rows.Transactions.ShouldBe([merchant.Charges[^2].Id, merchant.Charges[^1].Id]);
        With(merchant).Of(InsightKind.UnusualSpending).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, 300_00)]
    [InlineData(4, 0)]
    public void What_was_given_back_or_lies_days_apart_is_no_duplicate(int daysAgo, long refund)
    {
        var charges =
            refund > 0
                ? [(5, -300_00L), (4, -300_00L), (daysAgo, refund)]
                : new[] { (8, -300_00L), (daysAgo, -300_00L) };

        With(Merchant(false, charges)).Of(InsightKind.DuplicateCharge).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_often_buys_the_same_twice_a_day_is_left_in_peace() =>
        With(Merchant(false, (90, -30_00), (90, -30_00), (3, -30_00), (3, -30_00)))
            .Of(InsightKind.DuplicateCharge)
            .ShouldBeEmpty();

    [Fact]
    public void A_new_merchant_is_told_by_all_it_charged_unless_everybody_is_new()
    {
        var merchant = Merchant(true, (9, -80_00), (2, -70_00));

        With(merchant).Of(InsightKind.NewMerchant).ShouldHaveSingleItem().Stake.ShouldBe(Reais(150_00));
        (With(merchant) with { FirstDay = Today.AddDays(-60) }).Of(InsightKind.NewMerchant).ShouldBeEmpty();
    }

    [Fact]
    public void A_price_rise_is_told_by_what_it_costs_in_a_year()
    {
        var price = new RisenPrice(
            "s1",
            "Music",
            Reais(21_90),
            Reais(23_90),
            Today.AddDays(-20),
            12,
            [TransactionId.New()]
        );

        var rise = (With() with { Prices = [price] }).Of(InsightKind.PriceRise).ShouldHaveSingleItem();

        rise.Stake.ShouldBe(Reais(24_00));
        rise.Facts.Single(f => f.Name == "percent").Percent.ShouldBe(9.1m);
        (With() with { Prices = [price with { Before = Reais(25_90) }] }).Of(InsightKind.PriceRise).ShouldBeEmpty();
    }
}
