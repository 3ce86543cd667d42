using System.Text;

namespace FinanceManager.Statements.Text;

/// <summary>What the head of an OFX, XML or HTML file says of its encoding.</summary>
internal static class DeclaredEncoding
{
    private const int Reach = 1024;

    /// <returns>Null when nothing is said, or only that it is plain ASCII.</returns>
    public static string? In(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, Reach)]);
        if (Value(text, "encoding=") is { } xml)
            return IsNothing(xml) ? null : xml;
        if (text.Contains("<meta", StringComparison.OrdinalIgnoreCase) && Value(text, "charset=") is { } page)
            return IsNothing(page) ? null : page;
        if (Value(text, "CHARSET:") is { } charset && !IsNothing(charset))
            return charset;
        return Value(text, "ENCODING:") is { } encoding && !IsNothing(encoding) ? encoding : null;
    }

    private static bool IsNothing(string name) =>
        name.ToUpperInvariant() is "" or "NONE" or "USASCII" or "US-ASCII" or "ASCII";

    private static string? Value(string text, string label)
    {
        var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + label.Length).TrimStart(" \"'");
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '-' or '_'))
            end++;
        // A header on one line runs into the next label: CHARSET:1252COMPRESSION:NONE.
        var value = rest[..end];
        foreach (var label2 in (string[])["COMPRESSION", "CHARSET", "OLDFILEUID", "NEWFILEUID", "SECURITY", "VERSION"])
            if (value.IndexOf(label2, StringComparison.OrdinalIgnoreCase) is >= 0 and var cut)
                value = value[..cut];
        return value.ToString();
    }
}
