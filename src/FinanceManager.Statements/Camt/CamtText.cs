using System.Buffers;
using System.Xml;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Camt;

/// <summary>The text as the XML parser is given it: without what is harmless but no XML, and with no endless tag.</summary>
internal sealed class CamtText(TextReader inner) : TextReader
{
    // A parser holds a tag in memory until it ends.
    private const int LongestTag = 1 << 20;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')),
        '\uFFFE',
        '\uFFFF',
    ]);

    private bool begun;
    private int sinceTag;

    /// <summary>The parser has read to the end of the file.</summary>
    public bool HasEnded { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.ReadBlock(buffer, index, count);
        var text = buffer.AsSpan(index, read);
        HasEnded = read == 0 && count > 0;
        // Invisible, and dropped when the value is cleaned.
        text.ReplaceAny(Forbidden, '\uFEFF');
        if (!begun)
            Begin(text);
        begun = true;
        var close = text.LastIndexOf('>');
        sinceTag = close < 0 ? sinceTag + read : read - close - 1;
        return sinceTag <= LongestTag ? read : throw new XmlException("A tag has no end.");
    }

    /// <summary>Blanks what stands before the root: its encoding is known better, its version does not matter.</summary>
    private static void Begin(Span<char> text)
    {
        var start = 0;
        while (start < text.Length && Cleaning.IsBlank(text[start]))
            start++;
        var end = text[start..].StartsWith("<?xml ") ? text.IndexOf("?>") + 2 : start;
        for (var i = 0; i < end; i++)
            text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
    }
}
