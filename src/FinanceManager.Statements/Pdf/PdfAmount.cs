using System.Text.RegularExpressions;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>An amount on a line, with the signs and letters around it.</summary>
/// <param name="First">Index of its first word on the line.</param>
/// <param name="Last">Index of its last word on the line.</param>
/// <param name="Reading">As written; an amount with a letter for its side has no other sign.</param>
internal readonly partial record struct PdfAmount(int First, int Last, double Left, double Right, AmountReading Reading)
{
    /// <summary>How far apart, in heights of a word, what belongs to an amount may stand.</summary>
    public const double Near = 1.6;

    // So many rows of it still add up in 64 bits.
    private const long Largest = 10_000_000_000_000;

    // What a bank prints as money: decimals, or a currency that has none and groups of three.
    [GeneratedRegex(
        @"^[^\p{L}\d]*(?:\p{L}{0,3}\$|[€£])?[-+−–(]?\d{1,3}(?:(?:[.,'’]\d{3})+|\d*)[.,]\d{2}[^\p{L}\d]*(?:CR|DR|DB|C|D)?[-+−]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Decimal { get; }

    [GeneratedRegex(
        @"^[^\p{L}\d]*(?:\p{L}{0,3}\$|[€£])?[-+−–(]?\d{1,3}(?:[.,]\d{3})*[^\p{L}\d]*(?:CR|DR|DB|C|D)?[-+−]?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Whole { get; }

    public static List<PdfAmount> Of(PdfLine line, char separator, Currency? currency)
    {
        var found = new List<PdfAmount>();
        var pattern = currency?.Exponent == 0 ? Whole : Decimal;
        for (var i = 0; i < line.Words.Count; i++)
        {
            if (!pattern.IsMatch(line.Words[i].Text))
                continue;
            var (first, last) = (i, i);
            var least = found.Count == 0 ? 0 : found[^1].Last + 1;
            while (first > least && IsBefore(line.Words[first - 1], line.Words[first]))
                first--;
            while (last + 1 < line.Words.Count && IsAfter(line.Words[last], line.Words[last + 1]))
                last++;
            var text = string.Join(' ', line.Words.GetRange(first, last - first + 1).Select(w => w.Text));
            if (
                AmountText.TryRead(text, separator, currency, out var reading)
                && Math.Abs(reading.MinorUnits) < Largest
            )
                found.Add(new(first, last, line.Words[i].Left, line.Words[i].Right, reading));
            i = last;
        }
        return found;
    }

    /// <summary>Thousands that a blank parts, signs and currencies.</summary>
    private static bool IsBefore(PdfWord word, PdfWord next) =>
        next.Left - word.Right < Near * word.Height
        && (
            word.Text is "-" or "+" or "−" or "–" or "("
            || CurrencyText.Find(word.Text) is not null
            || word.Text is "$" or "-$" or "-R$" or "kr"
            || (
                word.Text.Length <= 3
                && word.Text.All(char.IsAsciiDigit)
                && next.Left - word.Right < 0.5 * word.Height
                && next.Text.Length is 6
            )
        );

    private static bool IsAfter(PdfWord word, PdfWord next) =>
        next.Left - word.Right < Near * word.Height
        && (
            next.Text
                is "-"
                    or "+"
                    or "−"
                    or "–"
                    or ")"
                    or "C"
                    or "D"
                    or "CR"
                    or "DR"
                    or "DB"
                    or "Cr"
                    or "Dr"
                    or "(-)"
                    or "(+)"
            || next.Text is "€" or "£" or "$"
            || CurrencyText.Find(next.Text) is not null && next.Text.Length == 3
        );
}
