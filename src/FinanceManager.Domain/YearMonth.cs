using System.Globalization;

namespace FinanceManager.Domain;

/// <summary>A calendar month, written <c>YYYY-MM</c>: a budget period, a row of a report.</summary>
public readonly record struct YearMonth : IComparable<YearMonth>
{
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        Number = (year * 100) + month;
    }

    /// <summary>The month as an ordered number: 202611 is November 2026. Stored so in the database.</summary>
    public int Number { get; }

    public int Year => Number / 100;

    public int Month => Number % 100;

    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    public static YearMonth FromNumber(int number) => new(number / 100, number % 100);

    public YearMonth AddMonths(int months)
    {
        var index = checked((Year * 12) + Month - 1 + months);
        return new(index / 12, (index % 12) + 1);
    }

    public bool Contains(DateOnly day) => Of(day) == this;

    public static bool TryParse(string? text, IFormatProvider? provider, out YearMonth month)
    {
        var ok = DateOnly.TryParseExact(
            text,
            "yyyy-MM",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        month = ok ? Of(day) : default;
        return ok;
    }

    public static YearMonth Parse(string text) =>
        TryParse(text, null, out var month) ? month : throw new FormatException("A month is written YYYY-MM.");

    public int CompareTo(YearMonth other) => Number.CompareTo(other.Number);

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;

    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
