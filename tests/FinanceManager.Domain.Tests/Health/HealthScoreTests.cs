using FinanceManager.Domain.Health;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Health;

public sealed class HealthScoreTests
{
    [Fact]
    public void The_score_is_the_weighted_mean_of_what_is_shown()
    {
        var score = HealthScore.Of(Facts.Year(debt: 2_800_00));

        score.Part(HealthPart.SavingsRate).Points.ShouldBe(25m);
        score.Part(HealthPart.SpendingToIncome).Points.ShouldBe(57.5m);
        score.Part(HealthPart.EmergencyMonths).Points.ShouldBe(62.5m);
        score.Part(HealthPart.DebtService).Points.ShouldBe(65m);
        score.Part(HealthPart.EmergencyMonths).Of.ShouldBe(new(19_000_00 * 12, 9_500_00 * 12));
        score.Score.ShouldBe(decimal.Round(((25m * 20) + (57.5m * 20) + (62.5m * 25) + (65m * 15)) / 80, 1));
    }

    [Fact]
    public void What_is_missing_is_left_out_and_the_rest_counts_for_all_of_it()
    {
        var score = HealthScore.Of(Facts.Year());

        score
            .Part(HealthPart.BudgetAdherence)
            .ShouldBe(new(HealthPart.BudgetAdherence, 0, null, null, HealthGap.NoBudget, null));
        score.Part(HealthPart.GoalProgress).Gap.ShouldBe(HealthGap.NoGoals);
        score.Part(HealthPart.EmergencyMonths).Weight.ShouldBe(31.2m);
    }

    [Fact]
    public void Zero_income_is_no_rate_and_no_constant()
    {
        var score = HealthScore.Of(Facts.Year(income: 0));

        score.Part(HealthPart.SavingsRate).Gap.ShouldBe(HealthGap.NoIncome);
        score.Part(HealthPart.SpendingToIncome).Gap.ShouldBe(HealthGap.NoIncome);
        score.Part(HealthPart.DebtService).Gap.ShouldBe(HealthGap.NoIncome);
        score.Score.ShouldBe(score.Part(HealthPart.EmergencyMonths).Points);
    }

    [Fact]
    public void Months_that_all_lose_money_bring_no_points_for_saving()
    {
        var score = HealthScore.Of(Facts.Year(spending: 13_000_00));

        score.Part(HealthPart.SavingsRate).Value.ShouldBe(-0.3m);
        score.Part(HealthPart.SavingsRate).Points.ShouldBe(0);
        score.Part(HealthPart.SpendingToIncome).Points.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void One_transaction_or_two_months_are_too_little_to_tell(int months)
    {
        var score = HealthScore.Of(Facts.Year(months: months));

        score.Score.ShouldBeNull();
        score.Part(HealthPart.SavingsRate).Gap.ShouldBe(HealthGap.TooFewMonths);
        HealthActions.Of(score).ShouldBeEmpty();
    }

    [Fact]
    public void The_typical_month_is_the_middle_one_whatever_a_bonus_brings()
    {
        var year = Facts.Year(spending: 10_000_00);
        var bonus = year with { Months = [.. year.Months.Take(11), year.Months[11] with { Income = 90_000_00 }] };

        HealthScore.Of(bonus).Part(HealthPart.SpendingToIncome).Value.ShouldBe(1m);
        HealthScore.Of(bonus).Part(HealthPart.SavingsRate).Points.ShouldBe(100);
    }

    [Fact]
    public void A_month_without_income_counts_as_the_worst_one()
    {
        var year = Facts.Year(months: 3);
        var facts = year with { Months = [.. year.Months.Select((m, i) => i < 2 ? m with { Income = 0 } : m)] };

        HealthScore.Of(facts).Part(HealthPart.SpendingToIncome).Points.ShouldBe(0);
    }

    [Fact]
    public void What_has_no_rate_is_counted_and_not_guessed()
    {
        var score = HealthScore.Of(Facts.Year() with { Liquid = null, Unknown = 7 });

        score.Facts.Unknown.ShouldBe(7);
        score.Part(HealthPart.EmergencyMonths).Gap.ShouldBe(HealthGap.NoAccounts);
    }

    [Fact]
    public void Whatever_the_facts_the_score_and_every_point_lie_between_0_and_100() =>
        Prop.ForAll(
                HealthGenerators.Facts,
                facts =>
                {
                    var score = HealthScore.Of(facts);
                    return score.Score is null or (>= 0 and <= 100)
                        && score.Components.All(c => c.Points is null or (>= 0 and <= 100));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Earning_more_spending_less_or_owning_more_never_lowers_the_score() =>
        Prop.ForAll(
                HealthGenerators.Facts,
                HealthGenerators.Amount,
                (facts, amount) =>
                {
                    var score = HealthScore.Of(facts).Score;
                    return Better(facts, amount).All(better => HealthScore.Of(better).Score >= score || score is null);
                }
            )
            .QuickCheckThrowOnFailure();

    // Income is left as it is where there is none: another part of the score would appear.
    private static IEnumerable<HealthFacts> Better(HealthFacts facts, long amount)
    {
        yield return new HealthStep(HealthActionKind.SpendLess, amount).Applied(facts) is var thrift
        && thrift.Spending > 0
            ? thrift
            : facts;
        yield return new HealthStep(HealthActionKind.LowerDebt, amount).Applied(facts);
        if (facts.Liquid is { } liquid)
            yield return facts with
            {
                Liquid = liquid + amount,
            };
        if (facts.Income > 0)
            yield return facts with
            {
                Months = [.. facts.Months.Select(m => m with { Income = m.Income + amount })],
            };
        if (facts.Budget is not null)
            yield return new HealthStep(HealthActionKind.KeepBudgets, amount).Applied(facts);
        if (facts.Goals is not null)
            yield return new HealthStep(HealthActionKind.CatchUpGoals, amount).Applied(facts);
    }
}
