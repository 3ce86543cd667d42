using FinanceManager.Domain.Health;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Health;

public sealed class HealthActionTests
{
    [Fact]
    public void Spending_less_is_told_to_the_cent_and_brings_what_it_says()
    {
        var facts = Facts.Year();
        var score = HealthScore.Of(facts);

        var actions = HealthActions.Of(score);

        var less = actions.Single(a => a.Kind == HealthActionKind.SpendLess);
        less.Amount.ShouldBe(new Money(500_00, Facts.Real));
        less.Monthly.ShouldBeTrue();
        var after = HealthScore.Of(new HealthStep(less.Kind, less.Amount.MinorUnits).Applied(facts));
        after.Part(HealthPart.SavingsRate).Points.ShouldBe(50);
        after.Score.ShouldBe(score.Score + less.Gain);
    }

    [Fact]
    public void The_reserve_asks_for_what_is_missing_to_the_next_corner()
    {
        var actions = HealthActions.Of(HealthScore.Of(Facts.Year()));

        actions
            .Single(a => a.Kind == HealthActionKind.BuildReserve)
            .Amount.MinorUnits.ShouldBe((3 * 9_500_00) - 19_000_00);
    }

    [Fact]
    public void Goals_budgets_and_debts_ask_for_exactly_what_they_lack()
    {
        var facts = Facts.Year(spending: 5_000_00, debt: 4_000_00) with
        {
            Liquid = 1_000_000_00,
            Budget = new(60_000_00, 12_000_00),
            Goals = new(10_000_00, 5_000_00),
        };

        var actions = HealthActions.Of(HealthScore.Of(facts)).ToDictionary(a => a.Kind, a => a.Amount.MinorUnits);

        actions[HealthActionKind.LowerDebt].ShouldBe(400_00);
        // From 80 to 90 percent of 60,000 in twelve months.
        actions[HealthActionKind.KeepBudgets].ShouldBe(500_00);
        actions[HealthActionKind.CatchUpGoals].ShouldBe(5_000_00);
    }

    [Fact]
    public void Nothing_is_asked_of_a_household_that_has_all_points() =>
        HealthActions.Of(HealthScore.Of(Facts.Year(spending: 1_000_00))).ShouldBeEmpty();

    [Fact]
    public void Every_action_brings_exactly_its_points_and_the_best_comes_first() =>
        Prop.ForAll(
                HealthGenerators.Facts,
                facts =>
                {
                    var score = HealthScore.Of(facts);
                    var actions = HealthActions.Of(score);
                    return actions.Count <= HealthFormula.Actions
                        && actions.Zip(actions.Skip(1)).All(pair => pair.First.Gain >= pair.Second.Gain)
                        && actions.All(a => Again(a, a.Amount.MinorUnits, facts) == score.Score + a.Gain && a.Gain > 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_cent_less_does_not_reach_the_corner() =>
        Prop.ForAll(
                HealthGenerators.Facts,
                facts =>
                    HealthActions
                        .Of(HealthScore.Of(facts))
                        .All(a => Corners(a, a.Amount.MinorUnits, facts) > Corners(a, a.Amount.MinorUnits - 1, facts))
            )
            .QuickCheckThrowOnFailure();

    private static decimal? Again(HealthAction action, long amount, HealthFacts facts) =>
        HealthScore.Of(new HealthStep(action.Kind, amount).Applied(facts)).Score;

    /// <summary>How many corners, of all parts together, the values have reached.</summary>
    private static int Corners(HealthAction action, long amount, HealthFacts facts) =>
        HealthScore
            .Of(new HealthStep(action.Kind, amount).Applied(facts))
            .Components.Where(c => c.Value is not null)
            .Sum(c =>
                HealthFormula.Of(c.Part).Curve is var curve && curve.Falls
                    ? curve.Corners.Count(k => c.Value <= k.Value)
                    : curve.Corners.Count(k => c.Value >= k.Value)
            );
}
