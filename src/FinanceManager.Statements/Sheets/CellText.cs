using System.Globalization;

namespace FinanceManager.Statements.Sheets;

/// <summary>Writes the value of a spreadsheet's cell so that it is read back exactly.</summary>
internal static class CellText
{
    // A double holds every whole number up to here.
    private const double LargestWhole = 9_007_199_254_740_992;
    private const double LargestDecimal = 1e28;

    /// <summary>A cell with a time but no day is counted from the last day of 1899.</summary>
    private const int FirstYear = 1900;

    public static string Of(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            double number => Of(number),
            int number => number.ToString(CultureInfo.InvariantCulture),
            DateTime day => Of(day),
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            bool truth => truth ? "TRUE" : "FALSE",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>The number as a person sees it: 15 digits, which is what a spreadsheet counts with.</summary>
    private static string Of(double number)
    {
        if (Math.Abs(number) < LargestWhole && number == Math.Floor(number))
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        if (!(Math.Abs(number) < LargestDecimal))
            return number.ToString("R", CultureInfo.InvariantCulture);
        // The conversion rounds to 15 digits, so that 0.1 + 0.2 is 0.3.
        var text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
        // In text, three decimals could be thousands.
        return text.IndexOf('.', StringComparison.Ordinal) == text.Length - 4 ? text + "0" : text;
    }

    private static string Of(DateTime day)
    {
        if (day.Year < FirstYear)
            return day.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var format = day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return day.ToString(format, CultureInfo.InvariantCulture);
    }
}
