namespace FinanceManager.Statements.Text;

/// <summary>Turns a field into the text that is kept.</summary>
internal static class Cleaning
{
    /// <summary>White space of any kind, control characters and direction marks count as blank.</summary>
    public static bool IsBlank(char c) =>
        c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c)));

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>Trims, drops NUL and invisible characters, turns a line break with its indentation into one space.</summary>
    /// <param name="scratch">Receives the text when it has to change.</param>
    public static ReadOnlySpan<char> Text(ReadOnlySpan<char> raw, ref char[] scratch)
    {
        var text = Trim(raw);
        var first = FirstOdd(text);
        if (first < 0)
            return text;
        if (scratch.Length < text.Length)
            scratch = new char[Math.Max(text.Length, 256)];
        text[..first].CopyTo(scratch);
        var length = first;
        var breaking = false;
        foreach (var c in text[first..])
        {
            if (c is '\r' or '\n' or '\t')
            {
                breaking = true;
                continue;
            }
            if (breaking && c == ' ')
                continue;
            if (char.IsControl(c) || IsInvisible(c))
                continue;
            if (breaking)
            {
                while (length > 0 && scratch[length - 1] == ' ')
                    length--;
                scratch[length++] = ' ';
                breaking = false;
            }
            scratch[length++] = c == '\u00A0' ? ' ' : c;
        }
        return scratch.AsSpan(0, length);
    }

    private static int FirstOdd(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ' ' || (c >= '\u007F' && (c <= '\u00A0' || IsInvisible(c))))
                return i;
        }
        return -1;
    }

    // Zero-width and direction marks, byte order mark.
    private static bool IsInvisible(char c) =>
        c
            is (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or '\uFEFF';
}
