using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Statements.Text;

namespace FinanceManager.Documents.Extraction;

/// <summary>The days that stand in a text, and which of them it was written on.</summary>
internal static partial class Days
{
    private static readonly string[] Months =
    [
        "jan ene gen",
        "feb fev",
        "mar maer mrt",
        "apr abr avr",
        "may mai mei mag",
        "jun juin giu",
        "jul juil lug",
        "aug ago aou",
        "sep set",
        "oct out okt ott",
        "nov",
        "dec dez dic",
    ];

    private const string Month = @"(?<name>[a-z]{3,10})";

    [GeneratedRegex(
        @"(?<![\d.,/])(?<a>\d{1,2})\s?(?<s>[-/.])\s?(?<b>\d{1,2})\s?\k<s>\s?(?<y>\d{4}|\d{2})(?!\d|[./-]\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(
        @"(?<!\d)(?<y>(?:19|20)\d\d)\s?(?<s>[-/.])\s?(?<a>\d{1,2})\s?\k<s>\s?(?<b>\d{1,2})(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d{1,2})\s?(?:st|nd|rd|th|º|ª|er)?[-/.,\s]{0,3}(?:de\s)?"
            + Month
            + @"[-/.,'’\s]{0,3}(?:de[l]?\s)?(?<y>\d{4}|\d{2})(?![\d:])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NameSecond { get; }

    [GeneratedRegex(
        @"(?<![a-z])" + Month + @"[-/.\s]{0,2}(?<d>\d{1,2})(?:st|nd|rd|th)?\s?[-/.,\s]{1,3}(?<y>\d{4})(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NameFirst { get; }

    [GeneratedRegex(
        @"\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[:.]\s?\d{2})?\s?(?:am|pm|a\.m|p\.m|hs?)?\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time { get; }

    [GeneratedRegex(
        @"\b(?:due|vencimento|vencimiento|vence|vcto|venc|expir\w*|valid\w*|best before|payable by|pay by|limite|fallig\w*|echeance|pagar ate|pague ate)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DueWords { get; }

    [GeneratedRegex(
        @"\b(?:date|dates|data|fecha|datum|emissao|emision|emitid\w*|issued?|rechnungsdatum|factuurdatum|tarikh|facture|dated|purchased?|bill date)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex DateWords { get; }

    [GeneratedRegex(
        @"\b(?:period|periodo|from|since|return by|birth|nascimento|joined|delivery|entrega|next|proxim\w*|printed|law|lei|since|abertura|competencia)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherWords { get; }

    internal sealed record Day(
        DateOnly Date,
        int Line,
        bool IsAmbiguous,
        double Score,
        bool IsDue,
        double Confidence,
        PageBox Box
    );

    /// <summary>The days in the text, the most likely one first.</summary>
    /// <param name="monthFirst">Whether 03/04 is in March.</param>
    public static List<Day> Of(IReadOnlyList<TextLine> lines, bool monthFirst, DateOnly today)
    {
        // A day past the twelfth shows the order for all.
        var known = lines
            .SelectMany(l => Numbers.Matches(Prepared(l)))
            .Select(m => (A: Number(m, "a"), B: Number(m, "b")))
            .ToList();
        if (known.Any(d => d.A is > 12 and <= 31 && d.B <= 12))
            monthFirst = false;
        else if (known.Any(d => d.B is > 12 and <= 31 && d.A <= 12))
            monthFirst = true;
        var days = new List<Day>();
        foreach (var line in lines)
        {
            var text = Prepared(line);
            foreach (Match match in YearFirst.Matches(text))
                Add(line, match, Number(match, "y"), Number(match, "a"), Number(match, "b"), false);
            foreach (Match match in Numbers.Matches(text))
            {
                var (a, b) = (Number(match, "a"), Number(match, "b"));
                var isMonthFirst = b > 12 || (monthFirst && a <= 12);
                Add(line, match, Year(match), isMonthFirst ? a : b, isMonthFirst ? b : a, a <= 12 && b <= 12 && a != b);
            }
            foreach (Match match in NameSecond.Matches(text).Concat(NameFirst.Matches(text)))
                if (MonthOf(match.Groups["name"].Value) is { } month)
                    Add(line, match, Year(match), month, Number(match, "d"), false);
        }
        return [.. days.OrderByDescending(d => d.Score)];

        void Add(TextLine line, Match match, int year, int month, int day, bool isAmbiguous)
        {
            if (month is < 1 or > 12 || day < 1 || year is < 1990 or > 2100 || day > DateTime.DaysInMonth(year, month))
                return;
            var date = new DateOnly(year, month, day);
            if (date > today.AddYears(2))
                return;
            // What names a day stands before it, on its line or on the one above.
            var before = line.Words[..Math.Min(line.Words.Length, match.Index)];
            var above = line.Index > 0 && lines[line.Index - 1].Amounts.Count == 0 ? lines[line.Index - 1].Words : "";
            var isDue =
                DueWords.IsMatch(before)
                || (!DateWords.IsMatch(before) && before.Length < 4 && DueWords.IsMatch(above));
            var score = 1.0;
            if (DateWords.IsMatch(before))
                score += 2;
            else if (before.Length < 4 && DateWords.IsMatch(above))
                score += 1;
            if (Time.IsMatch(line.Text[Math.Min(line.Text.Length, match.Index + match.Length)..].ToLowerInvariant()))
                score += 1.5;
            if (isDue)
                score -= 3;
            if (OtherWords.IsMatch(before))
                score -= 1.5;
            if (date > today.AddDays(1))
                score -= 4;
            if (date < today.AddYears(-15))
                score -= 2;
            score -= 0.01 * days.Count;
            days.Add(new Day(date, line.Index, isAmbiguous, score, isDue, line.Line.Confidence, line.Line.Box));
        }

        int Year(Match match)
        {
            var year = Number(match, "y");
            if (year >= 100)
                return year;
            year += today.Year / 100 * 100;
            return year > today.Year + 2 ? year - 100 : year;
        }
    }

    private static int? MonthOf(string name)
    {
        for (var i = 0; i < Months.Length; i++)
            foreach (var start in Months[i].Split(' '))
                if (name.StartsWith(start, StringComparison.Ordinal))
                    return i + 1;
        return null;
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Folded letter by letter, so that places stay, and digits where only digits make sense.</summary>
    private static string Prepared(TextLine line)
    {
        var text = string.Create(
            line.Text.Length,
            line.Text,
            (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = Folding.Fold(from[i]);
            }
        );
        return MisreadDay.Replace(
            text,
            m => m.Value.Replace('o', '0').Replace('l', '1').Replace('i', '1').Replace('|', '1')
        );
    }

    [GeneratedRegex(
        @"(?<![a-z\d])[\dol|i]{1,2}[-/.][\dol|i]{1,2}[-/.][\dol|i]{2,4}(?![a-z\d])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MisreadDay { get; }
}
