using FinanceManager.Domain.Goals;

namespace FinanceManager.Domain.Tests.Goals;

public sealed class GoalTests
{
    private static readonly Currency Real = Currency.Parse("BRL");
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static Goal Of(
        long target = 1_000,
        GoalKind kind = GoalKind.Saving,
        DateOnly? due = null,
        GoalRecurrence recurrence = GoalRecurrence.OneTime
    ) => new(kind, Plan(target, due, recurrence), Today, DateTimeOffset.UnixEpoch);

    private static GoalPlan Plan(
        long target = 1_000,
        DateOnly? due = null,
        GoalRecurrence recurrence = GoalRecurrence.OneTime,
        string currency = "BRL",
        int priority = 3
    ) => new("Sea", new(target, Currency.Parse(currency)), due, recurrence, priority, "#112233", "palm", null);

    private static Money Cents(long amount) => new(amount, Real);

    [Fact]
    public void Contribution_above_target_completes_the_goal()
    {
        var goal = Of();

        goal.Contribute(Cents(1_200), Cents(0), Cents(0), Today, null, null).MinorUnits.ShouldBe(1_200);

        goal.CompletedOn.ShouldBe(Today);
        Refusal(() => goal.Contribute(Cents(1), Cents(1_200), Cents(0), Today, null, null)).ShouldBe("goal.completed");
        goal.Reopen();
        goal.CompletedOn.ShouldBeNull();
        Refusal(goal.Reopen).ShouldBe("goal.not-completed");
    }

    [Fact]
    public void A_contribution_is_some_of_the_goals_own_currency_and_takes_back_no_more_than_there_is()
    {
        var goal = Of();

        Refusal(() => goal.Contribute(Cents(0), Cents(5), Cents(0), Today, null, null)).ShouldBe("goal.amount-zero");
        Refusal(() => goal.Contribute(new(1, Currency.Parse("USD")), Cents(5), Cents(0), Today, null, null))
            .ShouldBe("goal.currency-mismatch");
        Refusal(() => goal.Contribute(Cents(-6), Cents(5), Cents(0), Today, null, null))
            .ShouldBe("goal.takes-back-too-much");
        goal.Contribute(Cents(-5), Cents(5), Cents(0), Today, null, null).MinorUnits.ShouldBe(-5);
    }

    [Fact]
    public void A_goal_follows_accounts_of_its_currency_or_is_written_down_never_both()
    {
        var goal = Of();
        AccountId[] account = [AccountId.New()];

        Refusal(() => goal.Follow(account, [Real], hasContributions: true)).ShouldBe("goal.has-contributions");
        Refusal(() => goal.Follow(account, [Currency.Parse("USD")], false)).ShouldBe("goal.currency-mismatch");
        goal.Follow(account, [Real], hasContributions: false);
        Refusal(() => goal.Contribute(Cents(1), Cents(0), Cents(0), Today, null, null))
            .ShouldBe("goal.follows-accounts");
    }

    [Fact]
    public void A_debt_is_paid_off_when_its_interest_is_too_and_may_grow_faster_than_it_is_paid()
    {
        var debt = Of(kind: GoalKind.Debt);
        debt.Owe(new(12_000, 0));
        var owed = debt.InterestUntil(Today.AddMonths(2), [new(Today.AddMonths(1), 50)]);

        owed.ShouldBe(100 + 105);
        debt.Contribute(Cents(10), Cents(50), Cents(owed), Today, null, null);
        debt.Contribute(Cents(1_154), Cents(50), Cents(owed), Today, null, null);
        debt.CompletedOn.ShouldBeNull();
        debt.Contribute(Cents(1_155), Cents(50), Cents(owed), Today.AddMonths(2), null, null);
        debt.CompletedOn.ShouldBe(Today.AddMonths(2));
        debt.InterestUntil(Today.AddYears(1), [new(Today.AddMonths(1), 50)]).ShouldBe(owed);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refusal(() => Of(target: 0)).ShouldBe("goal.target-not-positive");
        Refusal(() => Of(due: Today.AddDays(-1))).ShouldBe("goal.due-before-start");
        Refusal(() => Of(recurrence: GoalRecurrence.Yearly)).ShouldBe("goal.recurrence-needs-due");
        Refusal(() => Of().Change(Plan(priority: 6), false)).ShouldBe("goal.priority-invalid");
        Refusal(() => Of().Change(Plan(currency: "USD"), true)).ShouldBe("goal.has-contributions");
        Refusal(() => Of().Owe(new(100, 0))).ShouldBe("goal.not-a-debt");
        Refusal(() => Of(kind: GoalKind.Debt).Owe(new(-1, 0))).ShouldBe("goal.terms-negative");
    }

    [Fact]
    public void A_round_that_is_done_begins_the_next_with_what_was_above()
    {
        var leap = new DateOnly(2028, 2, 29);
        var goal = Of(due: leap, recurrence: GoalRecurrence.Yearly);

        goal.Complete(Cents(1_150), new(2028, 2, 20));

        (goal.Round, goal.CarriedMinorUnits, goal.CompletedOn).ShouldBe((1, 150, null));
        (goal.DueOn, goal.StartsOn).ShouldBe((new DateOnly(2029, 2, 28), new DateOnly(2028, 2, 20)));
        goal.Change(Plan(due: new DateOnly(2029, 6, 1), recurrence: GoalRecurrence.Yearly), true);
        (goal.Round, goal.DueOn).ShouldBe((1, new DateOnly(2029, 6, 1)));
    }

    [Theory]
    [InlineData(GoalRecurrence.Yearly, "2028-02-29", 1, "2029-02-28")]
    [InlineData(GoalRecurrence.Yearly, "2028-02-29", 4, "2032-02-29")]
    [InlineData(GoalRecurrence.Monthly, "2026-01-31", 1, "2026-02-28")]
    [InlineData(GoalRecurrence.Monthly, "2026-01-31", 2, "2026-03-31")]
    [InlineData(GoalRecurrence.Quarterly, "2026-11-30", 1, "2027-02-28")]
    [InlineData(GoalRecurrence.Semiannual, "2027-08-31", 1, "2028-02-29")]
    [InlineData(GoalRecurrence.Biweekly, "2028-02-22", 1, "2028-03-07")]
    [InlineData(GoalRecurrence.Weekly, "2028-02-22", 1, "2028-02-29")]
    [InlineData(GoalRecurrence.OneTime, "2028-02-29", 7, "2028-02-29")]
    public void Rounds_are_counted_from_the_first_day(GoalRecurrence recurrence, string first, int round, string due) =>
        GoalDays.Due(DateOnly.Parse(first), recurrence, round).ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void The_calendar_ends()
    {
        Refusal(() => GoalDays.Due(new(9999, 1, 1), GoalRecurrence.Yearly, 1)).ShouldBe("goal.due-out-of-range");
        Refusal(() => GoalDays.Due(Today, GoalRecurrence.Weekly, int.MaxValue)).ShouldBe("goal.due-out-of-range");
    }

    [Theory]
    [InlineData(null, GoalHorizon.Open)]
    [InlineData("2027-03-10", GoalHorizon.ShortTerm)]
    [InlineData("2027-03-11", GoalHorizon.MediumTerm)]
    [InlineData("2031-03-11", GoalHorizon.LongTerm)]
    public void A_horizon_is_how_far_away_the_day_is(string? due, GoalHorizon expected) =>
        GoalDays.Horizon(due is null ? null : DateOnly.Parse(due), Today).ShouldBe(expected);

    [Fact]
    public void A_category_that_became_another_one_still_funds_the_goal()
    {
        var (goal, salary, bonus) = (Of(), CategoryId.New(), CategoryId.New());
        goal.FundFrom([salary, bonus]);

        goal.Recategorize(salary, bonus);
        goal.Incomes.ShouldBe([bonus]);
        goal.Recategorize(bonus, null);

        goal.Incomes.ShouldBeEmpty();
    }

    private static string Refusal(Action act) => Should.Throw<RuleViolation>(act).Code;
}
