namespace FinanceManager.Api.Categorization;

/// <summary>One run of letters and digits of a folded text, and the mark that stood before it.</summary>
internal readonly record struct BankWord(short Start, short Length, char Before)
{
    internal int End => Start + Length;
}

/// <summary>A folded text cut into words, without copying it.</summary>
internal readonly ref struct BankWords(ReadOnlySpan<char> text, ReadOnlySpan<BankWord> words)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<BankWord> _words = words;

    internal int Count => _words.Length;

    internal ReadOnlySpan<char> this[int index] => _text.Slice(_words[index].Start, _words[index].Length);

    internal char Before(int index) => index < _words.Length ? _words[index].Before : ' ';

    internal BankWords Slice(int start) => new(_text, _words[start..]);

    /// <summary>Cuts a text into words; closes up <c>s.a.</c> and <c>o'brien</c>, keeps <c>h&amp;m</c> whole.</summary>
    /// <returns>How many words were found; words beyond the room given are left out.</returns>
    internal static int Split(Span<char> text, Span<BankWord> into)
    {
        var (count, start, written, sinceMark) = (0, -1, 0, 0);
        var before = ' ';
        for (var read = 0; read <= text.Length; read++)
        {
            var c = read < text.Length ? text[read] : ' ';
            if (char.IsLetterOrDigit(c) || (c == '&' && start >= 0 && IsLetterAt(text, read + 1)))
            {
                if (start < 0)
                    (start, written, sinceMark) = (read, read, 0);
                text[written++] = c;
                sinceMark++;
            }
            else if (start >= 0 && ClosesUp(text, read, sinceMark))
                sinceMark = 0;
            else
            {
                if (start >= 0)
                {
                    into[count++] = new((short)start, (short)(written - start), before);
                    if (count == into.Length)
                        break;
                    (start, before) = (-1, ' ');
                }
                before = Weightier(before, c);
            }
        }
        return count;
    }

    // A star marks a payment company, whatever stands around it.
    private static char Weightier(char before, char c) => before == '*' || c == ' ' ? before : c;

    private static bool ClosesUp(ReadOnlySpan<char> text, int at, int sinceMark) =>
        at < text.Length
        && (
            text[at] is '\'' or '`' or '´' or '’'
            || (
                text[at] == '.'
                && sinceMark == 1
                && IsLetterAt(text, at - 1)
                && IsLetterAt(text, at + 1)
                && !IsWordAt(text, at + 2)
            )
        );

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetter(text[at]);

    private static bool IsWordAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);
}
