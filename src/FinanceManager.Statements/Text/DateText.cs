namespace FinanceManager.Statements.Text;

/// <summary>Reads days as banks write them; a time of day after the day is ignored, never applied.</summary>
internal static class DateText
{
    private const int Longest = 48;

    /// <summary>Reads a day whose order is known.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, DateOrder order, out DateOnly date)
    {
        date = default;
        return TryParts(text, out var parts) && parts.TryDate(order, out date);
    }

    /// <summary>Splits a day into its components; false when the text is no day at all.</summary>
    public static bool TryParts(ReadOnlySpan<char> text, out DateParts parts)
    {
        parts = default;
        text = Cleaning.Trim(text);
        if (text.Length is < 6 or > Longest)
            return false;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = text.Length;
        if (digits is 8 or 12 or 14)
            return TryCompact(text[..8], out parts) && (digits > 8 || IsTime(text[8..]));
        return TryWritten(text, out parts);
    }

    /// <summary>yyyymmdd, or ddmmyyyy when that cannot be.</summary>
    private static bool TryCompact(ReadOnlySpan<char> digits, out DateParts parts)
    {
        var year = Number(digits[..4]);
        parts = new DateParts(year, Number(digits[4..6]), Number(digits[6..]), -1, 0);
        if (year is >= 1900 and <= 2199 && parts.B is >= 1 and <= 12)
            return true;
        parts = new DateParts(Number(digits[..2]), Number(digits[2..4]), Number(digits[4..]), -1, 2);
        return parts.C is >= 1900 and <= 2199;
    }

    private static bool TryWritten(ReadOnlySpan<char> text, out DateParts parts)
    {
        parts = default;
        Span<int> values = stackalloc int[3];
        var (found, monthWord, yearIndex, at) = (0, -1, -1, 0);
        while (found < 3)
        {
            at = SkipSeparators(text, at);
            if (at >= text.Length)
                return false;
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                    at++;
                var length = at - start;
                if (length is not (1 or 2 or 4))
                    return false;
                if (length == 4 && (yearIndex >= 0 || found == 1))
                    return false;
                if (length == 4)
                    yearIndex = found;
                values[found++] = Number(text[start..at]);
                at = SkipOrdinal(text, at);
                continue;
            }
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start)
                return false;
            var month = MonthNames.Find(text[start..at]);
            if (month > 0 && monthWord < 0 && found < 2)
            {
                monthWord = found;
                values[found++] = month;
            }
            else if (!IsFiller(text[start..at]))
                return false;
        }
        parts = new DateParts(values[0], values[1], values[2], monthWord, yearIndex);
        return IsTime(text[at..]);
    }

    private static int SkipSeparators(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] is '/' or '-' or '.' or ',' || Cleaning.IsBlank(text[at])))
            at++;
        return at;
    }

    // 1st, 2nd, 3rd, 1º
    private static int SkipOrdinal(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] is 'º' or 'ª' or '°')
            return at + 1;
        var rest = text[at..];
        return
            rest.Length >= 3
            && !char.IsLetter(rest[2])
            && (rest.StartsWith("st") || rest.StartsWith("nd") || rest.StartsWith("rd") || rest.StartsWith("th"))
            ? at + 2
            : at;
    }

    // Weekdays and "de": any short word that is not a number is harmless between the parts of a date.
    private static bool IsFiller(ReadOnlySpan<char> word) =>
        word is "de" or "of" or "del" || (word.Length is >= 2 and <= 13 && Weekdays.Contains(word));

    /// <summary>Nothing, or something that begins like a time of day.</summary>
    private static bool IsTime(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(".,");
        if (Cleaning.Trim(rest).IsEmpty)
            return true;
        if (rest[0] != 'T' && rest[0] != '[' && !Cleaning.IsBlank(rest[0]))
            return false;
        rest = Cleaning.Trim(rest.TrimStart("T[- "));
        return !rest.IsEmpty
            && char.IsAsciiDigit(rest[0])
            && (rest.IndexOfAny(':', '.', 'h') is 1 or 2 || rest.IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = value * 10 + (c - '0');
        return value;
    }
}
