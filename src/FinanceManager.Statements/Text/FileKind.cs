using System.Buffers;

namespace FinanceManager.Statements.Text;

/// <summary>Kinds of file that are no statement text, told by their first bytes.</summary>
internal static class FileKind
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");

    /// <returns>A name for a message, or null when it may be text.</returns>
    public static string? Binary(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => "a ZIP archive or an Office document",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel or Word document",
            [0x1F, 0x8B, ..] => "a gzip archive",
            [0x89, 0x50, 0x4E, 0x47, ..] => "a PNG image",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
            [0x47, 0x49, 0x46, 0x38, ..] => "a GIF image",
            [0x52, 0x61, 0x72, 0x21, ..] => "a RAR archive",
            [0x37, 0x7A, 0xBC, 0xAF, ..] => "a 7z archive",
            _ => null,
        };

    /// <summary>Many control characters are not written by a bank.</summary>
    public static bool IsNoise(ReadOnlySpan<char> head)
    {
        var controls = 0;
        foreach (var c in head)
            controls +=
                (c < ' ' && !Breaks.Contains(c) && c is not ('\t' or '\f' or '\0' or '\u001A')) || c == '\uFFFD'
                    ? 1
                    : 0;
        return controls * 20 > head.Length;
    }
}
