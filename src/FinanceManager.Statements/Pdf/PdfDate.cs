using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>A day at the beginning of some words, which may leave its year to the period of the statement.</summary>
/// <param name="Words">How many words it takes.</param>
internal readonly record struct PdfDate(DateParts Parts, bool HasYear, int Words)
{
    private const int MostWords = 5;

    public static PdfDate? At(PdfLine line, int first)
    {
        var text = "";
        PdfDate? best = null;
        for (var count = 1; count <= MostWords && first + count <= line.Words.Count; count++)
        {
            text = count == 1 ? line.Words[first].Text : $"{text} {line.Words[first + count - 1].Text}";
            if (text.Length > 24)
                break;
            if (DateText.TryParts(text, out var parts) && parts.YearIndex >= 0 || TryShortYear(text, out parts))
                return new PdfDate(parts, true, count);
            if (TryWithoutYear(text, out parts))
                best = new PdfDate(parts, false, count);
        }
        return best;
    }

    /// <summary>Adds what it says of the order of day and month.</summary>
    public void AddTo(DateOrderEvidence evidence)
    {
        if (Parts.MonthWord < 0)
            evidence.Add(
                HasYear && Parts.YearIndex == 0 ? $"{Parts.A}-{Parts.B}-{Parts.C}" : $"{Parts.A}/{Parts.B}/2000"
            );
    }

    public DateOnly? In(DateOrder order, (DateOnly From, DateOnly To)? period)
    {
        if (HasYear)
            return Parts.TryDate(order, out var full) ? full : null;
        if (period is not var (from, to))
            return null;
        DateOnly? nearest = null;
        for (var year = to.Year + 1; year >= from.Year - 1; year--)
        {
            var dated = Parts with { C = year, YearIndex = 2 };
            if (!dated.TryDate(order is DateOrder.YearMonthDay ? DateOrder.DayMonthYear : order, out var day))
                continue;
            if (nearest is not { } known || Away(day) < Away(known))
                nearest = day;
        }
        return nearest;

        int Away(DateOnly day) =>
            day < from ? from.DayNumber - day.DayNumber
            : day > to ? 2 * (day.DayNumber - to.DayNumber)
            : 0;
    }

    /// <summary>03/03/26, where it cannot be anything else.</summary>
    private static bool TryShortYear(string text, out DateParts parts)
    {
        parts = default;
        return text.Length == 8
            && text[2] is '/' or '.' or '-'
            && text[5] == text[2]
            && DateText.TryParts(text, out parts);
    }

    private static bool TryWithoutYear(string text, out DateParts parts)
    {
        parts = default;
        if (text.Length is < 3 or > 16 || !text.Any(char.IsAsciiDigit))
            return false;
        var plain = text.TrimEnd('.');
        if (
            plain.Length <= 5
            && plain.Any(char.IsLetter) is false
            && !plain.Contains('/')
            && !plain.Contains('.')
            && !plain.Contains('-')
        )
            return false;
        // A year of its own makes it a day that is read like any other.
        var separator =
            plain.Contains('/') ? "/"
            : plain.Contains('.') ? "."
            : plain.Contains('-') ? "-"
            : " ";
        return DateText.TryParts($"{plain}{separator}2000", out parts) && parts.YearIndex == 2;
    }
}
