namespace FinanceManager.Domain.Recurring;

/// <summary>How often something comes again.</summary>
public enum Cadence
{
    Weekly,
    Biweekly,

    /// <summary>Two days of each month, such as the 15th and the last.</summary>
    SemiMonthly,

    /// <summary>Every 28 days, thirteen times a year.</summary>
    FourWeekly,
    Monthly,
    Bimonthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

/// <summary>What follows from a cadence alone.</summary>
public static class Cadences
{
    private static readonly Cadence[] All = Enum.GetValues<Cadence>();

    /// <summary>Days between two of them, on average.</summary>
    public static double Days(this Cadence cadence) =>
        cadence.Step() is var step && step > 0 ? step : 365.25 / cadence.PerYear();

    /// <summary>How many of them are due in twelve months, to tell what something costs in a year.</summary>
    public static int PerYear(this Cadence cadence) =>
        cadence switch
        {
            Cadence.Weekly => 52,
            Cadence.Biweekly => 26,
            Cadence.SemiMonthly => 24,
            Cadence.FourWeekly => 13,
            Cadence.Monthly => 12,
            Cadence.Bimonthly => 6,
            Cadence.Quarterly => 4,
            Cadence.HalfYearly => 2,
            _ => 1,
        };

    /// <summary>Those that may lie behind gaps of about so many days.</summary>
    public static IEnumerable<Cadence> Near(double gap) =>
        All.Where(c => gap >= 0.55 * c.Days() && gap <= 1.6 * c.Days());

    /// <summary>Days of a cadence that counts days; zero for one that counts months.</summary>
    internal static int Step(this Cadence cadence) =>
        cadence switch
        {
            Cadence.Weekly => 7,
            Cadence.Biweekly => 14,
            Cadence.FourWeekly => 28,
            _ => 0,
        };

    /// <summary>Months of a cadence that counts months; one where it is two days of each.</summary>
    internal static int Months(this Cadence cadence) => Math.Max(1, 12 / cadence.PerYear());

    /// <summary>
    /// Days that a payment may lie from the day it is due and still be it: weekends and holidays, a month's length, a meter
    /// that is read when somebody comes by.
    /// </summary>
    public static int Tolerance(this Cadence cadence) =>
        cadence switch
        {
            Cadence.Weekly => 2,
            Cadence.Biweekly => 3,
            Cadence.FourWeekly => 3,
            Cadence.SemiMonthly => 4,
            Cadence.Monthly => 6,
            Cadence.Bimonthly => 8,
            Cadence.Quarterly => 10,
            Cadence.HalfYearly => 14,
            _ => 20,
        };
}
