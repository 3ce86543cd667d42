namespace FinanceManager.Statements.Text;

/// <summary>The three components of a written day before their order is known.</summary>
/// <param name="MonthWord">Index of the component that was a month's name, or -1.</param>
/// <param name="YearIndex">Index of the component that can only be a year, or -1.</param>
internal readonly record struct DateParts(int A, int B, int C, int MonthWord, int YearIndex)
{
    private const int Earliest = 1900;
    private const int Latest = 2199;

    /// <summary>Whether the components form a day in the given order.</summary>
    public bool TryDate(DateOrder order, out DateOnly date)
    {
        // A name or a four-digit year outweighs the order of the column.
        if (YearIndex == 0 && order != DateOrder.YearMonthDay)
            order = DateOrder.YearMonthDay;
        else if (YearIndex == 2 && order == DateOrder.YearMonthDay)
            order = DateOrder.DayMonthYear;
        if (MonthWord >= 0)
            order = (MonthWord, YearIndex) switch
            {
                (0, _) => DateOrder.MonthDayYear,
                (_, 0) => DateOrder.YearMonthDay,
                _ when order == DateOrder.MonthDayYear => DateOrder.DayMonthYear,
                _ => order,
            };
        return order switch
        {
            DateOrder.DayMonthYear => TryMake(C, B, A, YearIndex == 2, out date),
            DateOrder.MonthDayYear => TryMake(C, A, B, YearIndex == 2, out date),
            _ => TryMake(A, B, C, YearIndex == 0, out date),
        };
    }

    private static bool TryMake(int year, int month, int day, bool fullYear, out DateOnly date)
    {
        date = default;
        if (!fullYear && year < 100)
            year += year < 80 ? 2000 : 1900;
        if (
            year is < Earliest or > Latest
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}
