using FinanceManager.Domain.Goals;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Goals;

public sealed class GoalOutlookTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static Money Cents(long amount) => new(amount, Real);

    private static GoalOutlook Of(long target, long reached, long gained, int days, DateOnly? due = null)
    {
        var plan = new GoalPlan("Sea", Cents(target), due, GoalRecurrence.OneTime, 3, "", "", null);
        var goal = new Goal(GoalKind.Saving, plan, new(2020, 1, 1), DateTimeOffset.UnixEpoch);
        return GoalOutlook.Of(goal, new(Cents(reached), Cents(0), Cents(gained), Today.AddDays(1 - days)), Today);
    }

    [Fact]
    public void The_day_follows_from_what_was_really_put_aside()
    {
        var outlook = Of(target: 10_000, reached: 4_000, gained: 1_000, days: 50, due: Today.AddDays(300));

        outlook.ProjectedOn.ShouldBe(Today.AddDays(300));
        outlook.Status.ShouldBe(GoalStatus.OnTrack);
        outlook.Pace.ShouldBe(Cents(609));
        Of(10_000, 4_000, 1_000, 50, Today.AddDays(299)).Status.ShouldBe(GoalStatus.Behind);
    }

    [Theory]
    [InlineData(0, 60, GoalStatus.Behind)]
    [InlineData(-500, 60, GoalStatus.Behind)]
    [InlineData(500, 13, GoalStatus.Unknown)]
    public void Without_a_pace_no_day_is_invented(long gained, int days, GoalStatus status)
    {
        var outlook = Of(10_000, 500, gained, days, Today.AddYears(1));

        (outlook.ProjectedOn, outlook.Status).ShouldBe((null, status));
    }

    [Fact]
    public void What_is_reached_is_reached_and_what_is_past_is_overdue()
    {
        Of(100, 250, 250, 60).Status.ShouldBe(GoalStatus.Reached);
        Of(100, 250, 250, 60).Remaining.ShouldBe(Cents(0));
        Of(100, 0, 50, 60, Today.AddDays(-1)).Status.ShouldBe(GoalStatus.Overdue);
        Of(long.MaxValue, 0, 1, 60).ProjectedOn.ShouldBeNull();
    }

    [Fact]
    public void Each_months_requirement_reaches_the_target_in_time() =>
        Prop.ForAll(
                (
                    from rest in Gen.Choose(1, 100_000_000)
                    from days in Gen.Choose(0, 4_000)
                    select (rest, due: Today.AddDays(days))
                ).ToArbitrary(),
                goal =>
                {
                    var monthly = GoalOutlook.RequiredPerMonth(Cents(goal.rest), goal.due, Today).MinorUnits;
                    var (left, day) = ((long)goal.rest, Today);
                    do (left, day) = (left - monthly, day.AddMonths(1));
                    while (day < goal.due);
                    return left <= 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void More_a_month_is_never_later() =>
        Prop.ForAll(
                (
                    from rest in Gen.Choose(1, 100_000_000)
                    from monthly in Gen.Choose(1, 1_000_000)
                    from extra in Gen.Choose(0, 1_000_000)
                    select (rest, monthly, extra)
                ).ToArbitrary(),
                w =>
                    GoalOutlook.ReachedOn(Cents(w.rest), Cents(w.monthly + w.extra), Today) is var sooner
                    && GoalOutlook.ReachedOn(Cents(w.rest), Cents(w.monthly), Today) is var later
                    && (later is null || sooner <= later)
            )
            .QuickCheckThrowOnFailure();
}
