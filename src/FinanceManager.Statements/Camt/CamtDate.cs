using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>Days as ISO 20022 writes them: <c>YYYY-MM-DD</c>, with or without a time and a zone.</summary>
internal static class CamtDate
{
    private const int DayLength = 10;

    /// <summary>The written calendar day: the zone says where the bank's clock is, not which day it booked.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        text = Cleaning.Trim(text);
        var day = text[..Math.Min(text.Length, DayLength)];
        return (text.Length <= DayLength || text[DayLength] is 'T' or 'Z' or '+' or '-' or ' ')
            && DateText.TryParts(day, out var parts)
            && parts.YearIndex == 0
            && parts.TryDate(DateOrder.YearMonthDay, out date);
    }
}
