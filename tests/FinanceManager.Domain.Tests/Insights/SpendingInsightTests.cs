using FinanceManager.Domain.Insights;
using static FinanceManager.Domain.Tests.Insights.Sources;

namespace FinanceManager.Domain.Tests.Insights;

public sealed class SpendingInsightTests
{
    [Fact]
    public void A_month_far_above_what_is_usual_is_told_by_what_is_above_it()
    {
        var category = Spending(back => back == 1 ? 900_00 : 200_00 + (back * 100));

        var insight = With(category).Of(InsightKind.UnusualSpending).ShouldHaveSingleItem();

        insight.MoneyOf("amount").ShouldBe(Reais(900_00));
        insight.MoneyOf("usual")!.MinorUnits.ShouldBe(207_00);
        insight.Stake.ShouldBe(Reais(900_00 - 207_00));
        insight.Rows.ShouldBe(
            InsightRows.OfCategory(category.CategoryId, Real, new(2026, 10), new(2026, 10)) with
            {
                Transactions = insight.Rows.Transactions,
            }
        );
    }

    [Fact]
    public void A_tax_of_every_year_is_not_unusual() =>
        With(Spending(back => back is 1 or 13 ? 900_00 : 0)).Of(InsightKind.UnusualSpending).ShouldBeEmpty();

    [Fact]
    public void Months_that_swing_as_they_always_do_are_not_unusual() =>
        With(Spending(back => back % 2 == 0 ? 100_00 : 500_00)).Of(InsightKind.UnusualSpending).ShouldBeEmpty();

    [Fact]
    public void What_is_little_for_this_household_is_not_told() =>
        With(Spending(back => back == 1 ? 15_00 : 6_00)).Of(InsightKind.UnusualSpending).ShouldBeEmpty();

    [Fact]
    public void A_category_that_costs_more_for_three_months_drifts_and_is_told_once()
    {
        var insights = With(Spending(back => back is >= 1 and <= 3 ? 600_00 : 300_00));

        var drift = insights.Of(InsightKind.CategoryDrift).ShouldHaveSingleItem();
        drift.Stake.ShouldBe(Reais(900_00));
        drift.MoneyOf("amount").ShouldBe(Reais(1_800_00));
        drift.Facts.Single(f => f.Name == "percent").Percent.ShouldBe(100);
        drift.Rows.From.ShouldBe(new DateOnly(2026, 8, 1));
        insights.Of(InsightKind.UnusualSpending).ShouldBeEmpty();
    }

    [Fact]
    public void One_dear_month_is_no_drift() =>
        With(Spending(back => back == 2 ? 900_00 : 300_00)).Of(InsightKind.CategoryDrift).ShouldBeEmpty();

    [Fact]
    public void Fees_are_added_up_over_a_year_and_this_month()
    {
        var fees = With(Spending(_ => 34_50, isFee: true)).Of(InsightKind.FeeWatch).ShouldHaveSingleItem();

        fees.Stake.ShouldBe(Reais(13 * 34_50));
        fees.Facts.Single(f => f.Name == "count").Count.ShouldBe(13 * 5);
    }

    [Fact]
    public void An_income_that_fell_is_told_by_what_is_missing_each_month()
    {
        var change = With(Income(back => back <= 3 ? 4_000_00 : 5_000_00))
            .Of(InsightKind.IncomeChange)
            .ShouldHaveSingleItem();

        change.Stake.ShouldBe(Reais(1_000_00));
        change.MoneyOf("change").ShouldBe(Reais(-1_000_00));
        change.Facts.Single(f => f.Name == "percent").Percent.ShouldBe(-20);
    }

    [Fact]
    public void A_bonus_does_not_change_an_income_but_a_salary_that_stays_away_does()
    {
        With(Income(back => back == 2 ? 15_000_00 : 5_000_00)).Of(InsightKind.IncomeChange).ShouldBeEmpty();
        With(Income(back => back == 1 ? 0 : 5_000_00))
            .Of(InsightKind.IncomeChange)
            .ShouldHaveSingleItem()
            .Stake.ShouldBe(Reais(5_000_00));
    }

    [Fact]
    public void Zero_income_one_month_or_nothing_at_all_tells_nothing()
    {
        InsightFeed.Of(With(Income(_ => 0)), m => m).ShouldBeEmpty();
        InsightFeed
            .Of(With(Spending(back => back == 0 ? 5_000_00 : 0)) with { FirstDay = Today }, m => m)
            .ShouldBeEmpty();
        InsightFeed.Of(With() with { FirstDay = null, Categories = [] }, m => m).ShouldBeEmpty();
    }

    [Fact]
    public void February_29_and_months_of_unequal_length_are_whole_months()
    {
        var sources = With(Spending(back => back == 0 ? 900_00 : 200_00)) with
        {
            Today = new(2028, 2, 29),
            FirstDay = new(2026, 1, 31),
        };

        Should.NotThrow(() => InsightFeed.Of(sources, m => m));
        sources.Month.LastDay.ShouldBe(sources.Today);
    }
}
