namespace FinanceManager.Domain.Goals;

public enum GoalStatus
{
    /// <summary>Its first day is still to come, or nothing is known of its pace.</summary>
    Unknown,
    OnTrack,

    /// <summary>At this pace it is reached after the day it is due.</summary>
    Behind,

    /// <summary>The day it was due is past.</summary>
    Overdue,

    /// <summary>The target is reached.</summary>
    Reached,
    Completed,
}

/// <summary>What a goal has got in its current round.</summary>
/// <param name="Given">Saved, or paid.</param>
/// <param name="Interest">What a debt has grown by.</param>
/// <param name="Gained">Since <paramref name="Since"/>.</param>
/// <param name="Since">The first day of the pace.</param>
public readonly record struct GoalProgress(Money Given, Money Interest, Money Gained, DateOnly Since);

/// <summary>How far a goal is, and what its pace says.</summary>
/// <param name="Reached">Saved, or paid off; below zero a debt has grown by more than was paid.</param>
/// <param name="Interest">What a debt has grown by.</param>
/// <param name="Pace">Of one month, from what was really put aside; an estimate, null where nothing can be told.</param>
/// <param name="Required">What each month until the due day has to bring; null where it is due on no day.</param>
/// <param name="ProjectedOn">At the pace so far; an estimate, null where it is never reached so.</param>
public sealed record GoalOutlook(
    Money Reached,
    Money Interest,
    Money Remaining,
    Money? Pace,
    Money? Required,
    DateOnly? ProjectedOn,
    GoalStatus Status
)
{
    /// <summary>A pace of less than this tells nothing.</summary>
    public const int FewestDays = 14;

    /// <summary>How many whole months before this one a pace is taken from.</summary>
    public const int PaceMonths = 6;

    // Beyond this nobody plans.
    private const int MostDays = 36_525;
    private const int DaysInFourYears = 1461;
    private const int MonthsInFourYears = 48;

    /// <summary>Saved, or paid.</summary>
    public Money Given => Reached + Interest;

    public static GoalOutlook Of(Goal goal, GoalProgress progress, DateOnly today)
    {
        var reached = progress.Given - progress.Interest;
        var remaining = goal.Target - reached;
        if (remaining.IsNegative)
            remaining = Money.Zero(goal.Currency);
        var days = today.DayNumber - progress.Since.DayNumber + 1;
        var pace = days >= FewestDays ? PerMonth(progress.Gained, days) : null;
        var projected =
            remaining.MinorUnits == 0 ? today
            : pace is null ? null
            : goal.Grows ? PaidOffOn(goal, remaining, pace, today)
            : Projected(remaining, progress.Gained, days, today);
        return new(
            reached,
            progress.Interest,
            remaining,
            pace,
            goal.DueOn is { } due ? RequiredOf(goal, remaining, due, today) : null,
            projected,
            StatusOf(goal, remaining, pace is not null, projected, today)
        );
    }

    /// <summary>The whole rest where less than a month is left, so that the months until then add up to no less than is missing.</summary>
    public static Money RequiredPerMonth(Money remaining, DateOnly due, DateOnly today) =>
        new(Rounding.Up(remaining.MinorUnits, MonthsUntil(due, today)), remaining.Currency);

    /// <summary>When so much a month reaches the rest; null where it never does.</summary>
    public static DateOnly? ReachedOn(Money remaining, Money perMonth, DateOnly today)
    {
        if (remaining.MinorUnits <= 0)
            return today;
        if (perMonth.MinorUnits <= 0)
            return null;
        var months = Rounding.Up(remaining.MinorUnits, perMonth.MinorUnits);
        return months <= MostDays / 31 ? Later(today, t => t.AddMonths((int)months)) : null;
    }

    private static int MonthsUntil(DateOnly due, DateOnly today) =>
        Math.Max(1, ((due.Year - today.Year) * 12) + due.Month - today.Month + (due.Day > today.Day ? 1 : 0));

    /// <summary>With the interest that comes until then.</summary>
    private static Money RequiredOf(Goal goal, Money remaining, DateOnly due, DateOnly today) =>
        goal.Grows
            ? new(
                DebtInterest.PaymentFor(
                    remaining.MinorUnits,
                    goal.RateBasisPoints!.Value,
                    Math.Min(MonthsUntil(due, today), DebtPlan.MostMonths)
                ),
                remaining.Currency
            )
            : RequiredPerMonth(remaining, due, today);

    /// <summary>As the plan of all debts has it.</summary>
    private static DateOnly? PaidOffOn(Goal goal, Money remaining, Money pace, DateOnly today)
    {
        if (pace.MinorUnits <= 0)
            return null;
        var debt = new Debt(goal.Id, remaining.MinorUnits, new(goal.RateBasisPoints!.Value, 0));
        return DebtPlan.Simulate([debt], pace.MinorUnits, DebtStrategy.Avalanche) is { } plan
            ? Later(today, t => t.AddMonths(plan.Months))
            : null;
    }

    private static Money PerMonth(Money gained, int days) =>
        new(
            Rounding.HalfToEven((Int128)gained.MinorUnits * DaysInFourYears, (Int128)days * MonthsInFourYears),
            gained.Currency
        );

    private static DateOnly? Projected(Money remaining, Money gained, int days, DateOnly today)
    {
        if (gained.MinorUnits <= 0)
            return null;
        var left = ((Int128)remaining.MinorUnits * days + gained.MinorUnits - 1) / gained.MinorUnits;
        return left <= MostDays ? Later(today, t => t.AddDays((int)left)) : null;
    }

    private static DateOnly? Later(DateOnly today, Func<DateOnly, DateOnly> later)
    {
        // The calendar ends in the year 9999.
        return today.Year < DateOnly.MaxValue.Year - 200 ? later(today) : null;
    }

    private static GoalStatus StatusOf(Goal goal, Money remaining, bool known, DateOnly? projected, DateOnly today)
    {
        if (goal.CompletedOn is not null)
            return GoalStatus.Completed;
        if (remaining.MinorUnits == 0)
            return GoalStatus.Reached;
        if (goal.DueOn < today)
            return GoalStatus.Overdue;
        if (!known)
            return GoalStatus.Unknown;
        return projected is null || projected > goal.DueOn ? GoalStatus.Behind : GoalStatus.OnTrack;
    }
}
