using FinanceManager.Domain.Goals;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Goals;

public sealed class DebtPlanTests
{
    private static Arbitrary<(Debt[] Debts, long Monthly)> Burdens =>
        (
            from debts in (
                from balance in Gen.Choose(0, 5_000_000)
                from rate in Gen.Choose(0, 12_000)
                from minimum in Gen.Choose(0, 200_000)
                select new Debt(GoalId.New(), balance, new(rate, minimum))
            ).NonEmptyListOf()
            from extra in Gen.Choose(0, 500_000)
            let all = debts.Take(6).ToArray()
            select (all, DebtPlan.MinimumOf(all) + extra)
        ).ToArbitrary();

    [Theory]
    [InlineData(DebtStrategy.Snowball)]
    [InlineData(DebtStrategy.Avalanche)]
    public void What_is_paid_is_what_was_owed_and_its_interest_to_the_cent(DebtStrategy strategy) =>
        ForAll(
            (debts, monthly) =>
                DebtPlan.Simulate(debts, monthly, strategy) is not { } plan
                || (
                    plan.Paid == debts.Sum(d => d.Balance) + plan.Interest
                    && plan.Payoffs.All(p => p.Paid == p.Interest + debts.Single(d => d.Id == p.Id).Balance)
                    && plan.Paid <= monthly * plan.Months
                    && plan.Paid > monthly * (plan.Months - 1)
                )
        );

    [Fact]
    public void What_cannot_be_paid_is_known_and_everything_else_ends() =>
        ForAll(
            (debts, monthly) =>
                DebtPlan.Simulate(debts, monthly, DebtStrategy.Avalanche) is { } plan
                    ? plan.Months <= DebtPlan.MostMonths && (plan.Months == 0 || plan.Owed[^1] == 0)
                    : monthly <= debts.Sum(d => d.Balance)
        );

    [Fact]
    public void The_dearest_first_costs_less_and_the_smallest_first_ends_one_sooner()
    {
        Debt small = new(GoalId.New(), 50_000, new(1_200, 2_000));
        Debt dear = new(GoalId.New(), 300_000, new(9_000, 5_000));

        var snowball = DebtPlan.Simulate([small, dear], 40_000, DebtStrategy.Snowball)!;
        var avalanche = DebtPlan.Simulate([small, dear], 40_000, DebtStrategy.Avalanche)!;

        avalanche.Interest.ShouldBeLessThan(snowball.Interest);
        snowball.Payoffs[0].Id.ShouldBe(small.Id);
        snowball.Payoffs[0].Months.ShouldBeLessThan(avalanche.Payoffs.Single(p => p.Id == small.Id).Months);
    }

    [Fact]
    public void A_debt_without_interest_is_divided()
    {
        var plan = DebtPlan.Simulate([new(GoalId.New(), 1_000, new(0, 100))], 300, DebtStrategy.Snowball)!;

        (plan.Months, plan.Interest).ShouldBe((4, 0));
        plan.Owed.ShouldBe([700, 400, 100, 0]);
    }

    [Fact]
    public void Interest_is_a_twelfth_of_the_year_rounded_to_even()
    {
        var plan = DebtPlan.Simulate([new(GoalId.New(), 1_000_00, new(1_375, 0))], 2_000_00, DebtStrategy.Snowball)!;

        (plan.Months, plan.Interest, plan.Paid).ShouldBe((1, 11_46, 1_011_46));
    }

    [Fact]
    public void Payments_that_the_interest_eats_never_end_and_too_little_is_refused()
    {
        Debt card = new(GoalId.New(), 1_000_00, new(45_000, 10_00));

        DebtPlan.Simulate([card], 20_00, DebtStrategy.Avalanche).ShouldBeNull();
        Should
            .Throw<RuleViolation>(() => DebtPlan.Simulate([card], 9_99, DebtStrategy.Avalanche))
            .Code.ShouldBe("debt.below-minimums");
    }

    private static void ForAll(Func<Debt[], long, bool> holds) =>
        Prop.ForAll(Burdens, b => holds(b.Debts, b.Monthly)).QuickCheckThrowOnFailure();
}
