namespace FinanceManager.Statements.Mt940;

/// <summary>Days of six digits, <c>YYMMDD</c>, and of four, <c>MMDD</c>, whose year the other one tells.</summary>
internal static class Mt940Date
{
    private const int LastMonth = 12;

    public static bool TryRead(ReadOnlySpan<char> digits, out DateOnly date)
    {
        date = default;
        return digits.Length >= 6 && TryMake(Year(digits), Number(digits[2..4]), Number(digits[4..6]), out date);
    }

    /// <summary>
    /// The day on which the bank booked a movement: the entry date where there is one, else the value date.
    /// The ledger follows the booking day, as the bank's balances do; the value date only counts for interest.
    /// </summary>
    /// <param name="valueDate">Six digits.</param>
    /// <param name="entryDate">Four digits or nothing.</param>
    /// <param name="isExact">The day is written; false when it is the end of a month that has no such day.</param>
    public static bool TryBooking(
        ReadOnlySpan<char> valueDate,
        ReadOnlySpan<char> entryDate,
        out DateOnly date,
        out bool isExact
    )
    {
        var (year, month, day) = (Year(valueDate), Number(valueDate[2..4]), Number(valueDate[4..6]));
        isExact = true;
        date = default;
        if (month is < 1 or > LastMonth || day is < 1 or > 31)
            return false;
        var last = DateTime.DaysInMonth(year, month);
        var value = new DateOnly(year, month, Math.Min(day, last));
        if (!entryDate.IsEmpty && TryNearest(Number(entryDate[..2]), Number(entryDate[2..4]), value, out date))
            return true;
        // Interest is counted in months of 30 days, so banks do write 30 February.
        isExact = day <= last && entryDate.IsEmpty;
        date = value;
        return true;
    }

    /// <summary>Around the turn of the year the two days are in different years: the nearest is meant.</summary>
    private static bool TryNearest(int month, int day, DateOnly value, out DateOnly date)
    {
        date = default;
        for (var year = value.Year - 1; year <= value.Year + 1; year++)
            if (
                TryMake(year, month, day, out var candidate)
                && (date == default || Distance(candidate, value) < Distance(date, value))
            )
                date = candidate;
        return date != default;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (month is < 1 or > LastMonth || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    // SWIFT's own rule for the century.
    private static int Year(ReadOnlySpan<char> digits) =>
        Number(digits[..2]) is >= 80 and var old ? 1900 + old : 2000 + Number(digits[..2]);

    private static int Number(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + (digits[1] - '0');
}
