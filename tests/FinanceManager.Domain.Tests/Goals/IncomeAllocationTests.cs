using FinanceManager.Domain.Goals;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Goals;

public sealed class IncomeAllocationTests
{
    private static Arbitrary<(FundedGoal[] Goals, long Income, int Percent, bool Windfall)> Incomes =>
        (
            from goals in (
                from priority in Gen.Choose(1, 5)
                from days in Gen.Choose(0, 2_000)
                from remaining in Gen.Choose(0, 1_000_000)
                from required in Gen.Choose(0, 200_000)
                let due = days == 0 ? (DateOnly?)null : new DateOnly(2026, 1, 1).AddDays(days)
                select new FundedGoal(GoalId.New(), priority, due, remaining, required)
            ).ListOf()
            from income in Gen.Choose(-1_000, 5_000_000)
            from percent in Gen.Choose(0, 100)
            from windfall in Gen.Elements(true, false)
            select (goals.ToArray(), (long)income, percent, windfall)
        ).ToArbitrary();

    [Fact]
    public void All_together_is_never_more_than_the_share_and_no_goal_gets_more_than_it_needs() =>
        Prop.ForAll(
                Incomes,
                i =>
                {
                    var given = IncomeAllocation.Suggest(i.Income, i.Percent, i.Windfall, i.Goals);
                    return given.Sum(a => a.MinorUnits) * 100 <= Math.Max(0, i.Income) * i.Percent
                        && given.All(a => a.MinorUnits > 0)
                        && given.All(a => a.MinorUnits <= i.Goals.Single(g => g.Id == a.Id).Remaining);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Unexpected_money_is_given_on_until_it_or_every_need_is_gone() =>
        Prop.ForAll(
                Incomes,
                i =>
                {
                    var given = IncomeAllocation.Suggest(i.Income, i.Percent, true, i.Goals).Sum(a => a.MinorUnits);
                    var share = Math.Max(0, i.Income) * i.Percent / 100;
                    return given == Math.Min(share, i.Goals.Sum(g => g.Remaining));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_salary_serves_priority_then_urgency_with_what_the_month_requires()
    {
        FundedGoal late = new(GoalId.New(), 1, new(2027, 1, 1), 9_000, 300);
        FundedGoal soon = new(GoalId.New(), 1, new(2026, 6, 1), 9_000, 500);
        FundedGoal other = new(GoalId.New(), 2, null, 9_000, 400);

        var given = IncomeAllocation.Suggest(10_000, 10, isWindfall: false, [other, late, soon]);

        given.ShouldBe([new(soon.Id, 500, true), new(late.Id, 300, true), new(other.Id, 200, true)]);
    }

    [Fact]
    public void Unexpected_money_goes_on_by_priority()
    {
        FundedGoal first = new(GoalId.New(), 1, null, 90_000, 0);
        FundedGoal last = new(GoalId.New(), 5, null, 90_000, 0);

        var given = IncomeAllocation.Suggest(1_200, 50, isWindfall: true, [last, first]);

        given.ShouldBe([new(first.Id, 500, false), new(last.Id, 100, false)]);
    }
}
