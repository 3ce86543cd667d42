using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

internal enum OfxToken
{
    End,
    Open,
    Close,
    Text,
}

/// <summary>Splits OFX of either generation into tags and text, whatever state its markup is in.</summary>
/// <remarks>It never follows a reference: document types and processing instructions are only skipped.</remarks>
/// <param name="lineBreak">The character that is counted to number lines.</param>
internal sealed class OfxTokenizer(TextReader reader, char lineBreak)
{
    private const int LongestTag = 256;
    private const int LongestText = 1 << 16;
    private char[] buffer = new char[1 << 16];
    private int position;
    private int length;
    private bool ended;
    private int textStart;
    private int textLength;
    private string name = "";
    private readonly StringPool names = new();

    /// <summary>1-based line where the current token begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>A document type declaration was skipped.</summary>
    public bool SkippedDocumentType { get; private set; }

    /// <summary>Upper case, for <see cref="OfxToken.Open"/> and <see cref="OfxToken.Close"/>.</summary>
    public string Name => name;

    /// <summary>Not yet trimmed or decoded; valid until the next call.</summary>
    public ReadOnlySpan<char> Text => buffer.AsSpan(textStart, textLength);

    /// <summary>The text is literal: entities in it are no entities.</summary>
    public bool IsLiteral { get; private set; }

    private int lineOfNext = 1;

    public OfxToken Read()
    {
        while (true)
        {
            IsLiteral = false;
            Line = lineOfNext;
            if (position >= length && !Fill(position))
                return OfxToken.End;
            if (buffer[position] != '<')
                return ReadText(0);
            if (!Need(2))
                return ReadText(1);
            switch (buffer[position + 1])
            {
                case '!' when StartsWith("<![CDATA["):
                    return ReadLiteral();
                case '!' when StartsWith("<!--"):
                    SkipPast("-->");
                    continue;
                case '!':
                    SkippedDocumentType = true;
                    SkipDocumentType();
                    continue;
                case '?':
                    SkipPast(">");
                    continue;
            }
            if (TryTag(out var token))
                return token;
            return ReadText(1);
        }
    }

    private OfxToken ReadText(int from)
    {
        var at = position + from;
        while (true)
        {
            var next = buffer.AsSpan(at, length - at).IndexOf('<');
            if (next >= 0 || length - position > LongestText)
            {
                textLength = Math.Max(next >= 0 ? at + next - position : length - position, 1);
                break;
            }
            var offset = length - position;
            if (!Fill(position))
            {
                textLength = length - position;
                break;
            }
            at = position + offset;
        }
        textStart = position;
        Advance(textLength);
        return OfxToken.Text;
    }

    private bool TryTag(out OfxToken token)
    {
        token = OfxToken.Open;
        var close = FindTagEnd();
        if (close < 0)
            return false;
        var inner = Cleaning.Trim(buffer.AsSpan(position + 1, close - position - 1));
        if (inner.StartsWith("/"))
        {
            token = OfxToken.Close;
            inner = Cleaning.Trim(inner[1..]);
        }
        var end = 0;
        while (end < inner.Length && (char.IsAsciiLetterOrDigit(inner[end]) || inner[end] is '.' or '_' or '-' or ':'))
            end++;
        if (end == 0 || !char.IsAsciiLetter(inner[0]) || !IsTagTail(inner[end..]))
            return false;
        var tag = inner[..end];
        tag = tag[(tag.LastIndexOf(':') + 1)..];
        Span<char> upper = stackalloc char[LongestTag];
        name = names.Get(upper[..tag.ToUpperInvariant(upper)]);
        Advance(close + 1 - position);
        return true;
    }

    // Nothing, attributes, or the slash of an empty element.
    private static bool IsTagTail(ReadOnlySpan<char> tail) =>
        tail.IsEmpty
        || tail is "/"
        || (Cleaning.IsBlank(tail[0]) && (tail.Contains('=') || Cleaning.Trim(tail) is "" or "/"));

    private int FindTagEnd()
    {
        var at = position + 1;
        var offset = 1;
        while (true)
        {
            var found = buffer.AsSpan(at, Math.Min(length, position + LongestTag) - at).IndexOfAny('>', '<');
            if (found >= 0)
                return buffer[at + found] == '>' ? at + found : -1;
            if (length - position >= LongestTag)
                return -1;
            offset = length - position;
            if (!Fill(position))
                return -1;
            at = position + offset;
        }
    }

    private OfxToken ReadLiteral()
    {
        Advance("<![CDATA[".Length);
        var start = position;
        var end = Find("]]>", LongestText);
        textLength = end < 0 ? length - position : end - position;
        start = position;
        Advance(textLength + (end < 0 ? 0 : 3));
        textStart = start;
        IsLiteral = true;
        return OfxToken.Text;
    }

    private void SkipDocumentType()
    {
        var nested = false;
        while (position < length || Fill(position))
        {
            var c = buffer[position];
            Advance(1);
            nested = c == '[' || (nested && c != ']');
            if (c == '>' && !nested)
                return;
        }
    }

    private void SkipPast(string terminator)
    {
        while (true)
        {
            var at = buffer.AsSpan(position, length - position).IndexOf(terminator);
            if (at >= 0)
            {
                Advance(at + terminator.Length);
                return;
            }
            Advance(Math.Max(length - position - terminator.Length + 1, 0));
            if (!Fill(position))
            {
                Advance(length - position);
                return;
            }
        }
    }

    private int Find(string text, int within)
    {
        while (true)
        {
            var at = buffer.AsSpan(position, length - position).IndexOf(text);
            if (at >= 0)
                return position + at;
            if (length - position > within || !Fill(position))
                return -1;
        }
    }

    private bool StartsWith(string text) =>
        Need(text.Length) && buffer.AsSpan(position, text.Length).SequenceEqual(text);

    private bool Need(int count)
    {
        while (length - position < count)
            if (!Fill(position))
                return false;
        return true;
    }

    private void Advance(int count)
    {
        var passed = buffer.AsSpan(position, count);
        lineOfNext += passed.Count(lineBreak);
        position += count;
    }

    /// <summary>Reads more behind what is kept from <paramref name="keep"/>, which moves to the start of the buffer.</summary>
    private bool Fill(int keep)
    {
        if (ended)
            return false;
        var kept = length - keep;
        if (keep > 0)
            buffer.AsSpan(keep, kept).CopyTo(buffer);
        else if (kept == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        position -= keep;
        length = kept;
        var read = reader.Read(buffer, length, buffer.Length - length);
        length += read;
        ended = read == 0;
        return !ended;
    }
}
