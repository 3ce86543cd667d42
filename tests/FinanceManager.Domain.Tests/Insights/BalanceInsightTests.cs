using FinanceManager.Domain.Insights;
using static FinanceManager.Domain.Tests.Insights.Sources;

namespace FinanceManager.Domain.Tests.Insights;

public sealed class BalanceInsightTests
{
    [Fact]
    public void What_was_not_needed_for_half_a_year_is_idle_beyond_three_months_of_spending()
    {
        long[] balances = [9_000_00, 8_000_00, 9_500_00, 9_000_00, 9_900_00, 9_000_00, 12_000_00];
        var accounts = new AccountStanding[]
        {
            new(Account, Real, true, balances),
            new(AccountId.New(), Real, false, balances),
        };

        var idle = (With() with { Accounts = accounts }).Of(InsightKind.IdleCash).ShouldHaveSingleItem();

        idle.Stake.ShouldBe(Reais(8_000_00 - (3 * 1_000_00)));
        idle.Rows.Accounts.ShouldBe([Account]);
    }

    [Fact]
    public void A_balance_that_may_fall_below_zero_is_an_estimate()
    {
        var warning = (
            With() with
            {
                Shortfalls = [new(Account, Reais(500_00), Today.AddDays(9), Reais(-120_00), Today.AddDays(40))],
            }
        )
            .Of(InsightKind.CashFlowWarning)
            .ShouldHaveSingleItem();

        warning.Stake.ShouldBe(Reais(120_00));
        warning.Facts.Single(f => f.Name == "low").IsEstimate.ShouldBeTrue();
        warning.Facts.Single(f => f.Name == "balance").IsEstimate.ShouldBeFalse();
    }

    [Fact]
    public void Another_currency_is_told_by_what_its_rate_did_and_without_a_rate_by_itself()
    {
        var (dollars, euros) = (new Money(900_00, Dollar), new Money(50_00, Currency.Parse("EUR")));
        var holdings = new CurrencyHolding[]
        {
            new(dollars, Reais(4_500_00), Reais(5_200_00), Reais(20_000_00), [Account]),
            new(euros, null, null, Reais(20_000_00), [Account]),
        };

        var told = InsightFeed.Of(With() with { Holdings = holdings }, m => m.Currency == Real ? m : null);

        told.Select(r => (r.Insight.Stake, r.Base)).ShouldBe([(Reais(700_00), Reais(700_00)), (euros, null)]);
        told[0].Insight.MoneyOf("change").ShouldBe(Reais(-700_00));
    }

    [Theory]
    [InlineData(1_100_00, 2, "over", 100_00)]
    [InlineData(1_000_00, 9, "ahead", 333_34)]
    public void A_budget_is_told_when_overspent_or_ahead_of_its_days(long spent, int rows, string fact, long stake)
    {
        var budget = new BudgetStanding(CategoryId.New(), Reais(1_000_00), Reais(spent), rows);

        var pace = (With() with { Budgets = [budget] }).Of(InsightKind.BudgetPace).ShouldHaveSingleItem();

        pace.MoneyOf(fact).ShouldBe(Reais(stake));
        pace.Stake.ShouldBe(Reais(stake));
    }

    [Fact]
    public void The_rent_that_takes_its_budget_at_once_is_no_pace() =>
        (With() with { Budgets = [new(CategoryId.New(), Reais(1_000_00), Reais(1_000_00), 1)] })
            .Of(InsightKind.BudgetPace)
            .ShouldBeEmpty();

    [Fact]
    public void A_goal_is_at_risk_by_what_its_pace_will_leave_missing()
    {
        var goal = new GoalStanding(
            "g1",
            "Car",
            Reais(6_000_00),
            Reais(1_000_00),
            Reais(400_00),
            Today.AddMonths(6),
            Today.AddMonths(15),
            6,
            [],
            []
        );

        (With() with { Goals = [goal] })
            .Of(InsightKind.GoalAtRisk)
            .ShouldHaveSingleItem()
            .Stake.ShouldBe(Reais(3_600_00));
        (With() with { Goals = [goal with { ProjectedOn = Today.AddMonths(5) }] })
            .Of(InsightKind.GoalAtRisk)
            .ShouldBeEmpty();
        (With() with { Goals = [goal with { DueOn = Today.AddDays(-1) }] })
            .Of(InsightKind.GoalAtRisk)
            .ShouldHaveSingleItem()
            .Stake.ShouldBe(Reais(6_000_00));
    }
}
