using FinanceManager.Domain.Goals;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Goals;

public sealed class DebtInterestTests
{
    // A month's end, so that shorter months are among them.
    private static readonly DateOnly Start = new(2027, 12, 31);

    private static Arbitrary<(int Owed, int Rate, int Payment)> Debts =>
        (
            from owed in Gen.Choose(1, 5_000_000)
            from rate in Gen.Choose(0, 12_000)
            from payment in Gen.Choose(1, 500_000)
            select (owed, rate, payment)
        ).ToArbitrary();

    [Fact]
    public void What_is_owed_is_what_the_plan_said_as_long_as_it_is_followed() =>
        Prop.ForAll(
                Debts,
                d =>
                {
                    var debt = new Debt(GoalId.New(), d.Owed, new(d.Rate, 0));
                    if (DebtPlan.Simulate([debt], d.Payment, DebtStrategy.Snowball) is not { } plan)
                        return true;
                    var paid = Enumerable
                        .Range(1, plan.Months - 1)
                        .Select(m => new DebtPayment(Start.AddMonths(m), d.Payment));
                    return Enumerable
                        .Range(1, Math.Min(40, plan.Months - 1))
                        .All(m =>
                            d.Owed
                                - (m * (long)d.Payment)
                                + DebtInterest.Between(Start, Start.AddMonths(m + 1).AddDays(-1), d.Owed, d.Rate, paid)
                            == plan.Owed[m - 1]
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_each_month_has_to_bring_is_the_least_that_is_enough() =>
        Prop.ForAll(
                Debts,
                d =>
                {
                    var months = 1 + (d.Payment % 60);
                    var payment = DebtInterest.PaymentFor(d.Owed, d.Rate, months);
                    var debt = new Debt(GoalId.New(), d.Owed, new(d.Rate, 0));
                    return DebtPlan.Simulate([debt], payment, DebtStrategy.Snowball)!.Months <= months
                        && !(DebtPlan.Simulate([debt], payment - 1, DebtStrategy.Snowball)?.Months <= months);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_grows_before_its_day_or_once_it_is_paid_off()
    {
        DebtPayment[] paid = [new(new(2028, 1, 15), 40_000), new(new(2028, 2, 29), 61_206)];

        // 12 % a year, a twelfth of it on the last day of each month, before what is paid on that day.
        long At(int month, int day) => DebtInterest.Between(Start, new(2028, month, day), 100_000, 1_200, paid);

        (At(1, 30), At(1, 31), At(2, 28), At(2, 29), At(12, 31)).ShouldBe((0, 600, 600, 1_206, 1_206));
        DebtInterest.Between(Start, new(2090, 1, 1), 1_000_000_000_000_001, 1_000_000, []).ShouldBe(0);
    }
}
