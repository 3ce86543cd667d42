using System.Globalization;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv.Rules;

/// <summary>Reads days by a pattern such as <c>%d/%m/%Y</c>, as strptime does; times and time zones are read over.</summary>
internal sealed class RulesDateFormat
{
    private const string Modifiers = "-_0^#EO";

    // Without a pattern of its own, a file writes the year first.
    public static readonly IReadOnlyList<RulesDateFormat> Usual = [Of("%Y-%m-%d")!, Of("%Y/%m/%d")!, Of("%Y.%m.%d")!];

    private readonly string pattern;

    private RulesDateFormat(string pattern) => this.pattern = pattern;

    /// <returns>Null when the pattern has a part that is not known, or names no whole day.</returns>
    public static RulesDateFormat? Of(string format)
    {
        var pattern = "";
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                // Marks a part of the pattern below, and is in no file.
                pattern += format[i] == '\0' ? ' ' : format[i];
                continue;
            }
            while (++i < format.Length && Modifiers.Contains(format[i], StringComparison.Ordinal)) { }
            if (i == format.Length || Expand(format[i]) is not { } parts)
                return null;
            pattern += parts;
        }
        return NamesDay(pattern) ? new RulesDateFormat(pattern) : null;
    }

    public bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        text = Cleaning.Trim(text);
        var (year, month, day) = (0, 0, 0);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (char.IsWhiteSpace(pattern[i]))
                text = text.TrimStart();
            else if (pattern[i] != '\0')
            {
                if (text.IsEmpty || char.ToUpperInvariant(text[0]) != char.ToUpperInvariant(pattern[i]))
                    return false;
                text = text[1..];
            }
            else if (!TryPart(pattern[++i], ref text, ref year, ref month, ref day))
                return false;
        }
        if (!text.TrimStart().IsEmpty || year < 1 || month is < 1 or > 12)
            return false;
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryPart(char part, ref ReadOnlySpan<char> text, ref int year, ref int month, ref int day)
    {
        switch (part)
        {
            case 'Y':
                return TryNumber(ref text, 4, out year) && year >= 100;
            case 'y':
                if (!TryNumber(ref text, 2, out year))
                    return false;
                year += year < 69 ? 2000 : 1900;
                return true;
            case 'm':
                return TryNumber(ref text, 2, out month);
            case 'b':
                month = MonthNames.Find(Letters(ref text));
                return month > 0;
            case 'd':
                return TryNumber(ref text, 2, out day);
            case 'a':
                return !Letters(ref text).IsEmpty;
            case 'Q':
                // A fraction of a second may be absent.
                if (text is ['.' or ',', ..])
                    text = text[1..].TrimStart("0123456789");
                return true;
            case 'z':
                return TryZone(ref text);
            default:
                return TryNumber(
                    ref text,
                    part == 's' ? 19
                        : part == 'j' ? 3
                        : 2,
                    out _
                );
        }
    }

    /// <summary>Z, +02:00, -0700, PDT, Europe/Lisbon.</summary>
    private static bool TryZone(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length
            && (char.IsLetterOrDigit(text[length]) || text[length] is '+' or '-' or ':' or '/' or '_')
        )
            length++;
        text = text[length..];
        return length > 0;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int most, out int number)
    {
        text = text.TrimStart(' ');
        var length = 0;
        while (length < most && length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        var found = int.TryParse(
            text[..Math.Min(length, 4)],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out number
        );
        text = text[length..];
        return found;
    }

    private static ReadOnlySpan<char> Letters(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
            length++;
        var word = text[..length];
        text = text[length..];
        // Some abbreviate with a point.
        if (text is ['.', ..])
            text = text[1..];
        return word;
    }

    private static string? Expand(char specifier) =>
        specifier switch
        {
            '%' => "%",
            'n' or 't' => " ",
            'Y' or 'y' or 'm' or 'd' or 'H' or 'I' or 'M' or 'S' or 's' or 'j' or 'Q' or 'a' or 'b' or 'z' =>
                $"\0{specifier}",
            'e' => "\0d",
            'k' => "\0H",
            'l' => "\0I",
            'B' or 'h' => "\0b",
            'A' or 'p' or 'P' => "\0a",
            'q' => "\0s",
            'Z' => "\0z",
            'F' => "\0Y-\0m-\0d",
            'D' or 'x' => "\0m/\0d/\0y",
            'T' or 'X' => "\0H:\0M:\0S",
            'R' => "\0H:\0M",
            'r' => "\0I:\0M:\0S \0a",
            'c' => "\0a \0b \0d \0H:\0M:\0S \0z \0Y",
            _ => null,
        };

    private static bool NamesDay(string pattern) =>
        (pattern.Contains("\0Y", StringComparison.Ordinal) || pattern.Contains("\0y", StringComparison.Ordinal))
        && (pattern.Contains("\0m", StringComparison.Ordinal) || pattern.Contains("\0b", StringComparison.Ordinal))
        && pattern.Contains("\0d", StringComparison.Ordinal);
}
