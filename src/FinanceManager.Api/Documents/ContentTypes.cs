namespace FinanceManager.Api.Documents;

/// <summary>What a file is by its first bytes, whatever it is called and whoever says what it is.</summary>
internal static class ContentTypes
{
    /// <summary>The text of a code that was scanned elsewhere.</summary>
    internal const string Code = "text/plain";

    /// <summary>As many bytes as tell.</summary>
    internal const int Head = 1024;

    /// <param name="head">The first <see cref="Head"/> bytes, or all.</param>
    /// <returns>Null for what is no document.</returns>
    internal static string? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
            return "image/webp";
        if (head.IndexOf("%PDF-"u8) >= 0)
            return "application/pdf";
        return head.StartsWith("PK\x03\x04"u8) ? "application/zip" : OfMarkup(head);
    }

    private static string? OfMarkup(ReadOnlySpan<byte> head)
    {
        Span<byte> plain = stackalloc byte[head.Length];
        var length = 0;
        // Of UTF-16, too: its marks and zeros say nothing here.
        foreach (var one in head)
            if (one is > 0 and < 0x80)
                plain[length++] = one is >= (byte)'A' and <= (byte)'Z' ? (byte)(one | 0x20) : one;
        var text = plain[..length].TrimStart(" \t\r\n"u8);
        if (!text.StartsWith("<"u8))
            return null;
        if (text.StartsWith("<!doctype html"u8) || text.IndexOf("<html"u8) >= 0)
            return "text/html";
        // A picture that can hold a program.
        return text.IndexOf("<svg"u8) >= 0 ? null : "application/xml";
    }
}
