using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>Finds the other party in texts without marked parts, in the ways that several banks write alike.</summary>
internal static class Mt940PlainText
{
    private const int LongestName = 35;
    private const int ShortestAccount = 6;

    /// <param name="text">Lines as written, since columns matter.</param>
    public static ReadOnlySpan<char> Payee(ReadOnlySpan<char> text)
    {
        var name = Labelled(text);
        if (name.IsEmpty)
            name = AtTerminal(text);
        return name.IsEmpty ? BehindAccount(text) : name;
    }

    /// <summary><c>REK: NL65INGB0123456789/NAAM: SHOP</c></summary>
    private static ReadOnlySpan<char> Labelled(ReadOnlySpan<char> text)
    {
        const string Label = "NAAM:";
        var at = text.IndexOf(Label);
        return at < 0 ? default : LineOf(text[(at + Label.Length)..]);
    }

    /// <summary><c>BEA   NR:XXX1234   21.05.11/12.54 SHOP TOWN,PAS999</c>: paid or withdrawn with a card.</summary>
    private static ReadOnlySpan<char> AtTerminal(ReadOnlySpan<char> text)
    {
        const int TimeLength = 14;
        if (!text.StartsWith("BEA") && !text.StartsWith("GEA"))
            return default;
        var line = LineOf(text);
        var card = line.IndexOf(",PAS");
        if (card >= 0)
            line = line[..card];
        for (var at = 3; at + TimeLength < line.Length; at++)
            if (
                char.IsAsciiDigit(line[at])
                && line[at + 2] == '.'
                && line[at + 5] == '.'
                && line[at + 8] == '/'
                && line[at + TimeLength] == ' '
            )
                return line[(at + TimeLength)..];
        return default;
    }

    /// <summary>The text begins with the account of the other party, the name follows up to a gap or the end of the line.</summary>
    private static ReadOnlySpan<char> BehindAccount(ReadOnlySpan<char> text)
    {
        var line = LineOf(text);
        if (line.StartsWith("GIRO "))
            line = Cleaning.Trim(line[5..]);
        var blank = line.IndexOf(' ');
        if (blank < 0 || !IsAccount(line[..blank]))
            return default;
        line = Cleaning.Trim(line[blank..]);
        var gap = line.IndexOf("   ");
        var tab = line.IndexOf('\t');
        if (tab >= 0 && (gap < 0 || tab < gap))
            gap = tab;
        if (gap >= 0)
            line = line[..gap];
        return line.Length <= LongestName && IsName(line) ? line : default;
    }

    /// <summary>Words, not a number or code.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var (letters, digits, run, longest) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }
        return longest >= 3 && letters > digits && text[0] != '/';
    }

    private static bool IsAccount(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (!char.IsAsciiDigit(c) && c != '.' && !char.IsAsciiLetterUpper(c))
                return false;
        }
        return digits >= ShortestAccount && (char.IsAsciiDigit(word[0]) || IsIban(word));
    }

    private static bool IsIban(ReadOnlySpan<char> word) =>
        word.Length >= 15 && !char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

    private static ReadOnlySpan<char> LineOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return Cleaning.Trim(end < 0 ? text : text[..end]);
    }
}
