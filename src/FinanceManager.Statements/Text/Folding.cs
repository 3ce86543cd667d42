namespace FinanceManager.Statements.Text;

/// <summary>Makes words of many languages comparable: lower case, Latin letters without their accents.</summary>
internal static class Folding
{
    // U+00C0 … U+017F; a dot keeps the letter as it is. Globalisation is invariant, so nothing in the runtime does this.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static char Fold(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            < '\u00C0' => c,
            <= '\u017F' when Latin[c - '\u00C0'] != '.' => Latin[c - '\u00C0'],
            'ș' or 'Ș' => 's',
            'ț' or 'Ț' => 't',
            _ => char.ToLowerInvariant(c),
        };

    /// <summary>Folded words separated by single spaces; punctuation is dropped.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (IsCombining(c))
                continue;
            if (char.IsLetterOrDigit(c))
                buffer[length++] = Fold(c);
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }
        return new string(buffer[..length].TrimEnd(' '));
    }

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';
}
