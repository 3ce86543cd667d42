using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FinanceManager.Documents.Pictures;
using FinanceManager.Domain;

namespace FinanceManager.Documents.Extraction;

/// <summary>An amount that stands on a line.</summary>
/// <param name="Start">Its first character on the line.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Mark">The currency sign or code at it, empty where there is none.</param>
internal sealed partial record Amount(
    int Start,
    int Length,
    long MinorUnits,
    string Mark,
    double Confidence,
    PageBox? Box
)
{
    private const string Signs = @"R\$|RM|US\$|U\$S|MX\$|A\$|S\$|C\$|HK\$|NT\$|S/\.?|\$|€|£|¥|₹|(?<![A-Z])[A-Z]{3}";

    // A number with cents, whatever its point: one of three digits is no price, and neither are days, times and shares.
    [GeneratedRegex(
        @"(?<![\d.,/:])(?<minus>[-–(−])?(?<mark>"
            + Signs
            + @")?\s?(?<minus>[-−])?(?<whole>\d{1,3}(?:[.,'’]\d{3})+|\d{1,7})(?:[.,]|\s[.,]|[.,]\s)(?<cents>\d{2})(?<end>[)-])?(?!\d|\s?%|[.,/:]\d)(?:\s?(?<mark>€|£|EUR|[A-Z]{3}\b))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WithCents { get; }

    [GeneratedRegex(
        @"(?<![\d.,/:-])(?<minus>[-(−])?(?<mark>"
            + Signs
            + @")?\s?(?<minus>[-−])?(?<whole>\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?<end>[)-])?(?!\d|\s?%|[.,/:-]\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InWholes { get; }

    // Digits among which one or two were taken for letters.
    [GeneratedRegex(
        @"(?<![\p{L}\d])[\dOoIlS§B|]{1,7}[.,][\dOoIlS§B|]{2}(?![\p{L}\d.,])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Misread { get; }

    public long End => Start + Length;

    /// <param name="decimals">2, or 0 where amounts are printed without cents.</param>
    /// <param name="currency">Of the minor units.</param>
    public static List<Amount> Of(PageLine line, int decimals, Currency? currency)
    {
        var text = Repaired(line.Text);
        var exponent = currency?.Exponent ?? 2;
        var amounts = new List<Amount>();
        foreach (Match match in (decimals == 0 ? InWholes : WithCents).Matches(text))
        {
            var digits =
                string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)) + match.Groups["cents"].Value;
            if (!long.TryParse(digits, CultureInfo.InvariantCulture, out var units))
                continue;
            for (var i = decimals; i < exponent; i++)
                units *= 10;
            var minus = match.Groups["minus"].Value;
            var end = match.Groups["end"].Value;
            if (minus is "-" or "−" or "–" || (minus == "(" && end == ")") || end == "-")
                units = -units;
            var words = WordsOf(line, match.Index, match.Length);
            var isAsRead = text.AsSpan(match.Index, match.Length)
                .SequenceEqual(line.Text.AsSpan(match.Index, match.Length));
            amounts.Add(
                new Amount(
                    match.Index,
                    match.Length,
                    units,
                    match.Groups["mark"].Value,
                    words.Min(w => w.Confidence) * (isAsRead ? 1 : 0.6),
                    PageLine.BoxOf(words)
                )
            );
        }
        return amounts;
    }

    private static string Repaired(string text)
    {
        if (!Misread.IsMatch(text))
            return text;
        return Misread.Replace(
            text,
            match =>
            {
                if (match.Value.Count(char.IsAsciiDigit) * 2 < match.Length - 1)
                    return match.Value;
                var digits = new StringBuilder(match.Value);
                digits.Replace('O', '0').Replace('o', '0').Replace('I', '1').Replace('l', '1').Replace('|', '1');
                return digits.Replace('S', '5').Replace('§', '8').Replace('B', '8').ToString();
            }
        );
    }

    private static List<PageWord> WordsOf(PageLine line, int start, int length)
    {
        var words = new List<PageWord>();
        var at = 0;
        foreach (var word in line.Words)
        {
            if (at < start + length && at + word.Text.Length > start)
                words.Add(word);
            at += word.Text.Length + 1;
        }
        return words;
    }
}
