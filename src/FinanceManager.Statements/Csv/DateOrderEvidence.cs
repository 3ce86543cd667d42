using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Gathers what the days of a column say about the order of day, month and year.</summary>
internal sealed class DateOrderEvidence
{
    private readonly OrderTrend dayFirst = new();
    private readonly OrderTrend monthFirst = new();
    private int days;
    private int yearFirst;
    private int dayMonth;
    private int monthDay;
    private int named;
    private int dotted;

    /// <summary>More rows would not change the answer, unless the column contradicts itself.</summary>
    public bool IsDecided => yearFirst > 0 || dayMonth > 0 || monthDay > 0 || (named > 0 && named == days);

    public void Add(ReadOnlySpan<char> cell)
    {
        if (!DateText.TryParts(cell, out var parts))
            return;
        days++;
        if (parts.MonthWord >= 0)
            named++;
        else if (parts.YearIndex == 0 || parts.A > 31)
            yearFirst++;
        else if (parts.A > 12 && parts.B <= 12)
            dayMonth++;
        else if (parts.B > 12 && parts.A <= 12)
            monthDay++;
        if (cell.Contains('.'))
            dotted++;
        if (parts.TryDate(DateOrder.DayMonthYear, out var day))
            dayFirst.Add(day);
        if (parts.TryDate(DateOrder.MonthDayYear, out day))
            monthFirst.Add(day);
    }

    /// <param name="ambiguous">The answer is a guess.</param>
    /// <param name="header">Name of the column.</param>
    /// <param name="currency">Code of the amounts, if known.</param>
    public DateOrder Decide(
        StatementOptions options,
        string header,
        string? currency,
        char separator,
        out bool ambiguous
    )
    {
        ambiguous = false;
        if (yearFirst > dayMonth + monthDay)
            return DateOrder.YearMonthDay;
        if (dayMonth != monthDay)
            return dayMonth > monthDay ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        if (named > 0 && named * 2 > days)
            return DateOrder.DayMonthYear;
        if (options.DateOrder is { } told)
            return told;
        // Banks list in order of time: the reading that jumps back and forth is the wrong one.
        if (dayFirst.Turns != monthFirst.Turns)
            return dayFirst.Turns < monthFirst.Turns ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        // Only English writes the month first, and only where the point is the decimal separator.
        if (dotted > 0 || separator == ',' || IsForeign(Folding.Words(header)))
            return DateOrder.DayMonthYear;
        ambiguous = days > 0 && !dayFirst.IsSameAs(monthFirst);
        return options.PreferredDateOrder ?? (currency is "USD" ? DateOrder.MonthDayYear : DateOrder.DayMonthYear);
    }

    private static bool IsForeign(string header) =>
        header.StartsWith("data", StringComparison.Ordinal)
        || header.StartsWith("fecha", StringComparison.Ordinal)
        || header.StartsWith("dat", StringComparison.Ordinal) && !header.StartsWith("date", StringComparison.Ordinal);

    /// <summary>How often a sequence of days changes its direction.</summary>
    private sealed class OrderTrend
    {
        private DateOnly last;
        private int direction;
        private ulong fingerprint;

        public int Turns { get; private set; }

        public void Add(DateOnly day)
        {
            var step = last == default ? 0 : day.CompareTo(last);
            if (step != 0 && direction != 0 && step != direction)
                Turns++;
            if (step != 0)
                direction = step;
            last = day;
            fingerprint = unchecked((fingerprint * 31) + (ulong)day.DayNumber);
        }

        public bool IsSameAs(OrderTrend other) => fingerprint == other.fingerprint;
    }
}
