namespace FinanceManager.Domain.Recurring;

/// <summary>
/// The days on which something is due, numbered from the anchor's. A day that a month does not have is its last one, and the
/// 31st stays the 31st after February.
/// </summary>
/// <param name="Anchor">Day 0 of cadences that count days; otherwise any day in the month of number 0.</param>
/// <param name="Day">Day of month, 1–31; of no meaning where days are counted.</param>
/// <param name="SecondDay">The later one, where two days of each month are due.</param>
public sealed record Schedule(Cadence Cadence, DateOnly Anchor, int Day, int SecondDay = 0)
{
    // Beyond them nothing is due, so that no arithmetic leaves the calendar.
    private const int FirstYear = 1800;
    private const int LastYear = 9000;

    /// <summary>Whether a day is one that schedules can speak of.</summary>
    public static bool Knows(DateOnly day) => day.Year is > FirstYear and < LastYear;

    /// <summary>The schedule on whose days this one lies, as a person states it: from a day on, every so often.</summary>
    public static Schedule From(Cadence cadence, DateOnly day) =>
        cadence == Cadence.SemiMonthly
            ? new(cadence, day, Math.Min(day.Day, OtherHalf(day.Day)), Math.Max(day.Day, OtherHalf(day.Day)))
            : new(cadence, day, day.Day);

    /// <summary>The day of that number, which may be below zero.</summary>
    public DateOnly Due(int number)
    {
        if (Cadence.Step() is var step && step > 0)
            return Anchor.AddDays(number * step);
        if (Cadence == Cadence.SemiMonthly)
            return InMonth(FloorDivide(number, 2), FloorDivide(number, 2) * 2 == number ? Day : SecondDay);
        return InMonth(number * Cadence.Months(), Day);
    }

    /// <summary>The number whose day is nearest, the earlier one of two.</summary>
    public int Nearest(DateOnly day)
    {
        var guess = Guess(day);
        var (best, nearest) = (guess, Math.Abs(Apart(day, guess)));
        // No two days of a schedule are closer than a week.
        for (var at = guess - 1; nearest > 3 && at <= guess + 2; at++)
            if (Math.Abs(Apart(day, at)) is var apart && (apart < nearest || (apart == nearest && at < best)))
                (best, nearest) = (at, apart);
        return best;
    }

    /// <summary>Days by which a day is later than the one that is due.</summary>
    public int Apart(DateOnly day, int number) => day.DayNumber - Due(number).DayNumber;

    /// <summary>What is due from one day to another, both included.</summary>
    public IEnumerable<(int Number, DateOnly Day)> Between(DateOnly from, DateOnly to)
    {
        if (!Knows(from) || !Knows(to))
            yield break;
        var number = Nearest(from) - 1;
        while (Due(number) < from)
            number++;
        for (; Due(number) <= to; number++)
            yield return (number, Due(number));
    }

    /// <summary>The same cadence with its days later or earlier.</summary>
    internal Schedule Shifted(int days)
    {
        if (days == 0 || Cadence == Cadence.SemiMonthly)
            return this;
        var moved = Due(0).AddDays(days);
        return Cadence.Step() > 0 ? this with { Anchor = moved } : this with { Anchor = moved, Day = moved.Day };
    }

    private int Guess(DateOnly day)
    {
        if (Cadence.Step() is var step && step > 0)
            return FloorDivide(day.DayNumber - Anchor.DayNumber, step);
        var months = ((day.Year - Anchor.Year) * 12) + day.Month - Anchor.Month;
        return Cadence == Cadence.SemiMonthly ? months * 2 : FloorDivide(months, Cadence.Months());
    }

    private DateOnly InMonth(int months, int day)
    {
        var month = YearMonth.Of(Anchor).AddMonths(months);
        return new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
    }

    // The 15th goes with the last day, any other with the one half a month away.
    private static int OtherHalf(int day) =>
        day switch
        {
            15 => 31,
            >= 29 => 15,
            > 15 => day - 15,
            _ => day + 15,
        };

    private static int FloorDivide(int dividend, int divisor) =>
        (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);
}
