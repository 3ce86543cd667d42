namespace FinanceManager.Statements.Text;

/// <summary>A text that grows and is used again, so that putting one together costs nothing.</summary>
internal sealed class TextBuffer
{
    private char[] chars = new char[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => chars.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(char c) => Append([c]);

    public void Append(ReadOnlySpan<char> text)
    {
        if (chars.Length < Length + text.Length)
            Array.Resize(ref chars, Math.Max(chars.Length * 2, Length + text.Length));
        text.CopyTo(chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds a blank unless one is there or nothing is.</summary>
    public void Space()
    {
        if (Length > 0 && chars[Length - 1] != ' ')
            Append(' ');
    }

    /// <summary>Adds a text with every run of white space in it as one blank.</summary>
    public void AppendSqueezed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (Cleaning.IsBlank(c))
                Space();
            else
                Append(c);
    }
}
