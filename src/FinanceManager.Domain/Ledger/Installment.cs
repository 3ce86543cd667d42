namespace FinanceManager.Domain.Ledger;

/// <summary>Which part of a purchase paid in parts: 3 of 10.</summary>
public readonly record struct Installment(short Number, short Count)
{
    // Longer plans are loans, and a larger number is another number.
    private const int Most = 99;

    // A text that names a day names one about that of the movement.
    private const int DaysAround = 7;

    private static readonly string[] Labels =
    [
        "parc",
        "parcela",
        "parcelas",
        "parcelado",
        "parcelada",
        "parcelamento",
        "pcl",
        "prest",
        "prestacao",
        "prestação",
        "prestacoes",
        "prestações",
        "cuota",
        "cuotas",
        "cta",
        "msi",
        "meses",
        "mens",
        "mensualidad",
        "mensualidade",
        "plazo",
        "inst",
        "installment",
        "installments",
        "instalment",
        "rata",
        "rate",
    ];

    private static readonly string[] Of = ["de", "of", "di"];

    /// <summary>Reads <c>PARC 03/10</c>, <c>CUOTA 2/6</c>, <c>MSI 3 DE 12</c>, <c>Parcela 2 de 5</c>, <c>3/10</c> in a bank's text.</summary>
    /// <param name="date">The movement's day: <c>03/10</c> about the third of October is a day.</param>
    /// <param name="bare">Whether a pair without a word counts, as on cards of Latin America; elsewhere it is more often something else.</param>
    public static Installment? Find(ReadOnlySpan<char> text, DateOnly date, bool bare)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var end = EndOfNumber(text, at);
            if (Pair(text, at, end) is { } pair && Means(text, pair, date, bare))
                return new((short)pair.Number, (short)pair.Count);
            at = end;
        }
        return null;
    }

    /// <summary>Whether there can be such a part of so many.</summary>
    public static bool IsOne(int number, int count) => number >= 1 && number <= count && count is >= 2 and <= Most;

    private static bool Means(ReadOnlySpan<char> text, Found pair, DateOnly date, bool bare)
    {
        if (IsLabel(WordBefore(text, pair.Start)) || IsLabel(WordAfter(text, pair.End)))
            return true;
        return bare && pair.Slash && IsAlone(text, pair) && !IsDay(pair.Number, pair.Count, date);
    }

    private static Found? Pair(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 2 || (start > 0 && text[start - 1] is '/' or '.' or ',' or '-'))
            return null;
        var at = SkipSpaces(text, end);
        var slash = at < text.Length && text[at] == '/';
        if (slash)
            at++;
        else if (at + 2 <= text.Length && IsOneOf(text.Slice(at, 2), Of))
            at += 2;
        else
            return null;
        at = SkipSpaces(text, at);
        var last = EndOfNumber(text, at);
        if (last == at || last - at > 2 || GoesOn(text, last))
            return null;
        var (number, count) = (Value(text[start..end]), Value(text[at..last]));
        return IsOne(number, count) ? new(start, last, number, count, slash, end - start == 2 && last - at == 2) : null;
    }

    // 03/10/2026, 3/10.50
    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        at < text.Length
        && (
            text[at] == '/'
            || (text[at] is '.' or ',' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        );

    private static bool IsAlone(ReadOnlySpan<char> text, Found pair)
    {
        var before = pair.Start == 0 ? ' ' : text[pair.Start - 1];
        var after = pair.End == text.Length ? ' ' : text[pair.End];
        if (before is not (' ' or '(' or '*' or '-') || after is not (' ' or ')'))
            return false;
        // Written with two digits each, or nothing behind it: 1/2 in the middle is a half.
        return pair.Padded || before == '(' || text[pair.End..].IsWhiteSpace();
    }

    // Where purchases are paid in parts, the day is written before the month.
    private static bool IsDay(int day, int month, DateOnly date)
    {
        if (month > 12)
            return false;
        for (var year = Math.Max(1, date.Year - 1); year <= Math.Min(9999, date.Year + 1); year++)
            if (
                day <= DateTime.DaysInMonth(year, month)
                && Math.Abs(new DateOnly(year, month, day).DayNumber - date.DayNumber) <= DaysAround
            )
                return true;
        return false;
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or '.' or ':' or '-' or '(' or '#')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..end];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int start)
    {
        start = SkipSpaces(text, start);
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[start..end];
    }

    private static bool IsLabel(ReadOnlySpan<char> word) => !word.IsEmpty && IsOneOf(word, Labels);

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var known in words)
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = (value * 10) + (digit - '0');
        return value;
    }

    private readonly record struct Found(int Start, int End, int Number, int Count, bool Slash, bool Padded);
}
