using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

/// <summary>Dates as OFX writes them, <c>YYYYMMDD[HHMMSS[.XXX]][[offset:zone]]</c>.</summary>
internal static class OfxDate
{
    /// <summary>The written calendar day: the time zone says where the bank's clock is, not which day it booked.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        text = Cleaning.Trim(text);
        if (text.Length >= 8 && text[..8].IndexOfAnyExceptInRange('0', '9') < 0)
            return DateText.TryRead(text[..8], DateOrder.YearMonthDay, out date)
                && date.Year == int.Parse(text[..4], System.Globalization.CultureInfo.InvariantCulture);
        // Some banks write other forms; only those with one meaning are taken.
        date = default;
        return DateText.TryParts(text, out var parts)
            && (
                parts.YearIndex == 0
                || parts.MonthWord >= 0
                || (parts.YearIndex == 2 && (parts.A > 12 || parts.A == parts.B))
            )
            && parts.TryDate(DateOrder.DayMonthYear, out date);
    }
}
