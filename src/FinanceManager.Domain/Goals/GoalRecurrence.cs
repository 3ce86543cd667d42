namespace FinanceManager.Domain.Goals;

/// <summary>How often a goal comes again.</summary>
public enum GoalRecurrence
{
    OneTime,
    Weekly,
    Biweekly,
    Monthly,
    Quarterly,
    Semiannual,
    Yearly,
}

/// <summary>How far away a goal is due.</summary>
public enum GoalHorizon
{
    /// <summary>It is due on no day.</summary>
    Open,

    /// <summary>Within a year.</summary>
    ShortTerm,

    /// <summary>Within five years.</summary>
    MediumTerm,
    LongTerm,
}

public static class GoalDays
{
    private const int MediumYears = 5;

    /// <summary>
    /// Counted from the first due day, not from the one before: what is due on the 31st or on 29 February is due on the last
    /// day of a shorter month, and on its own day again in the next that has it.
    /// </summary>
    /// <param name="round">0 for the first.</param>
    /// <exception cref="RuleViolation">There is no such day in the calendar.</exception>
    public static DateOnly Due(DateOnly first, GoalRecurrence recurrence, int round)
    {
        try
        {
            return recurrence switch
            {
                GoalRecurrence.OneTime => first,
                GoalRecurrence.Weekly => first.AddDays(checked(7 * round)),
                GoalRecurrence.Biweekly => first.AddDays(checked(14 * round)),
                GoalRecurrence.Monthly => first.AddMonths(round),
                GoalRecurrence.Quarterly => first.AddMonths(checked(3 * round)),
                GoalRecurrence.Semiannual => first.AddMonths(checked(6 * round)),
                _ => first.AddMonths(checked(12 * round)),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new RuleViolation("goal.due-out-of-range");
        }
    }

    public static GoalHorizon Horizon(DateOnly? due, DateOnly today) =>
        due is not { } day ? GoalHorizon.Open
        : day <= today.AddYears(1) ? GoalHorizon.ShortTerm
        : day <= today.AddYears(MediumYears) ? GoalHorizon.MediumTerm
        : GoalHorizon.LongTerm;
}
