using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Reports;

/// <summary>An end of a period: <c>YYYY-MM-DD</c>, or a whole month <c>YYYY-MM</c>.</summary>
internal readonly record struct DayOrMonth(DateOnly First, DateOnly Last)
{
    internal static bool TryParse(string? text, out DayOrMonth value)
    {
        value = default;
        if (YearMonth.TryParse(text, CultureInfo.InvariantCulture, out var month))
            value = new(month.FirstDay, month.LastDay);
        else if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        )
            value = new(day, day);
        else
            return false;
        return true;
    }
}
