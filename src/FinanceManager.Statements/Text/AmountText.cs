using FinanceManager.Domain;

namespace FinanceManager.Statements.Text;

/// <summary>Reads amounts as banks write them, digit by digit, without floating point.</summary>
internal static class AmountText
{
    /// <summary>No separator is known: each amount decides for itself.</summary>
    public const char Unknown = '\0';

    private const int Longest = 80;

    // No household has more, and thousands of such amounts still add up in 64 bits.
    private const long Largest = 10_000_000_000_000_000;

    /// <param name="text">The whole field.</param>
    /// <param name="decimalSeparator"><c>.</c>, <c>,</c> or <see cref="Unknown"/>.</param>
    /// <param name="currency">Decides the number of decimals unless the text names another; null means two.</param>
    public static bool TryRead(
        ReadOnlySpan<char> text,
        char decimalSeparator,
        Currency? currency,
        out AmountReading reading
    )
    {
        reading = default;
        text = Cleaning.Trim(text);
        if (text.IsEmpty || text.Length > Longest)
            return false;

        var first = text.IndexOfAnyInRange('0', '9');
        var last = text.LastIndexOfAnyInRange('0', '9');
        if (first < 0)
            return false;
        // ".5" and "5." keep their separator.
        if (first > 0 && text[first - 1] is '.' or ',' && (first == 1 || !char.IsLetter(text[first - 2])))
            first--;
        var end = last + 1;
        if (end < text.Length && text[end] is '.' or ',' && (end + 1 == text.Length || !char.IsLetter(text[end + 1])))
            end++;

        var marks = new AmountMarks();
        if (!marks.Read(text[..first], before: true) || !marks.Read(text[end..], before: false) || !marks.AreConsistent)
            return false;
        return TryCore(text[first..end], decimalSeparator, marks, marks.Currency ?? currency, out reading);
    }

    private static bool TryCore(
        ReadOnlySpan<char> core,
        char decimalSeparator,
        AmountMarks marks,
        Currency? currency,
        out AmountReading reading
    )
    {
        reading = default;
        if (!TryPoint(core, decimalSeparator, out var point, out var ambiguous))
            return false;
        var whole = point < 0 ? core : core[..point];
        var fraction = point < 0 ? [] : core[(point + 1)..];
        if (
            !GroupsAreValid(whole)
            || !TryMinorUnits(whole, fraction, currency?.Exponent ?? 2, out var minor, out var rounded)
        )
            return false;
        reading = new AmountReading(
            marks.Negative ? -minor : minor,
            rounded,
            marks.HasSign,
            marks.Side,
            marks.Currency,
            ambiguous
        );
        return true;
    }

    /// <summary>Finds the position of the decimal separator, or -1.</summary>
    private static bool TryPoint(ReadOnlySpan<char> core, char known, out int point, out bool ambiguous)
    {
        point = -1;
        ambiguous = false;
        var lastDot = core.LastIndexOf('.');
        var lastComma = core.LastIndexOf(',');
        if (lastDot < 0 && lastComma < 0)
            return true;
        if (lastDot >= 0 && lastComma >= 0)
        {
            point = Math.Max(lastDot, lastComma);
            return core.Count(core[point]) == 1;
        }
        var only = Math.Max(lastDot, lastComma);
        if (core.Count(core[only]) > 1)
            return true;
        if (!CouldGroup(core, only))
        {
            point = only;
            return true;
        }
        ambiguous = known == Unknown;
        // Without any other evidence a lone separator is the decimal one, as OFX defines it.
        if (known == Unknown || core[only] == known)
            point = only;
        return true;
    }

    /// <summary>Whether a lone separator could be a thousands separator: one to three digits, then exactly three.</summary>
    private static bool CouldGroup(ReadOnlySpan<char> core, int at) =>
        core.Length - at == 4 && at is >= 1 and <= 3 && core[0] is >= '1' and <= '9';

    private static bool GroupsAreValid(ReadOnlySpan<char> whole)
    {
        var run = 0;
        var grouped = false;
        var separator = '\0';
        if (whole.Length > 0 && !char.IsAsciiDigit(whole[0]))
            return false;
        // Padding with zeros makes the first group longer than three.
        foreach (var c in whole.TrimStart('0'))
        {
            if (char.IsAsciiDigit(c))
            {
                run++;
                continue;
            }
            if ((run == 0 && grouped) || !(c is '.' or ',' or '\'' or '’' || char.IsWhiteSpace(c)))
                return false;
            // Groups of two are Indian: 1,23,456.
            if ((grouped && (run is not (2 or 3) || c != separator)) || run > 3)
                return false;
            grouped = true;
            separator = c;
            run = 0;
        }
        return !grouped || run == 3;
    }

    private static bool TryMinorUnits(
        ReadOnlySpan<char> whole,
        ReadOnlySpan<char> fraction,
        int exponent,
        out long minor,
        out bool rounded
    )
    {
        minor = 0;
        rounded = false;
        foreach (var c in whole)
            if (char.IsAsciiDigit(c) && !TryAppend(ref minor, c))
                return false;
        for (var i = 0; i < exponent; i++)
        {
            var digit = i < fraction.Length ? fraction[i] : '0';
            if (!char.IsAsciiDigit(digit) || !TryAppend(ref minor, digit))
                return false;
        }
        if (fraction.Length <= exponent)
            return true;
        var rest = fraction[exponent..];
        if (rest.IndexOfAnyExceptInRange('0', '9') >= 0)
            return false;
        rounded = rest.IndexOfAnyExcept('0') >= 0;
        var half = rest[0] == '5' && rest[1..].IndexOfAnyExcept('0') < 0;
        if (half ? minor % 2 != 0 : rest[0] >= '5')
            minor++;
        return true;
    }

    private static bool TryAppend(ref long value, char digit)
    {
        if (value >= Largest / 10)
            return false;
        value = value * 10 + (digit - '0');
        return true;
    }
}
