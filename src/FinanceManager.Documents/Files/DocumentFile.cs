using System.Buffers.Binary;
using System.Text;

namespace FinanceManager.Documents.Files;

/// <summary>What a file is by its first bytes, and only where it cannot be taken for something else as well.</summary>
public static class DocumentFile
{
    private const int HeadLength = 4_096;
    private const int TailLength = (1 << 16) + 22;

    /// <summary>The document, taken out of a ZIP file where it is in one.</summary>
    /// <exception cref="DocumentRefusedException">Empty, too large, or of no kind that is read.</exception>
    internal static (string Path, DocumentType Type) Open(
        string path,
        string folder,
        long mostBytes,
        CancellationToken ct
    )
    {
        var type = TypeOf(path, mostBytes);
        if (type != DocumentType.Zip)
            return (path, type);
        path = ZippedDocument.Unpack(path, folder, mostBytes, ct);
        type = TypeOf(path, mostBytes);
        return type == DocumentType.Zip
            ? throw new DocumentRefusedException("document.unknown-type", "A ZIP file in a ZIP file is not read.")
            : (path, type);
    }

    private static DocumentType TypeOf(string path, long mostBytes)
    {
        using var file = File.OpenRead(path);
        return TypeOf(file, mostBytes);
    }

    /// <exception cref="DocumentRefusedException">Empty, too large, or of no kind that is read.</exception>
    public static DocumentType TypeOf(Stream file, long mostBytes)
    {
        if (file.Length == 0)
            throw new DocumentRefusedException("document.empty", "There is nothing in the file.");
        if (file.Length > mostBytes)
            throw new DocumentRefusedException("document.too-large", "The file has more bytes than are read.");
        var head = new byte[HeadLength];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        var type = TypeOf(head);
        if (type is null || IsAnotherAsWell(file, head, type.Value))
            throw new DocumentRefusedException("document.unknown-type", "The file is of no kind that is read.");
        file.Position = 0;
        return type.Value;
    }

    private static DocumentType? TypeOf(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xD8, 0xFF, ..])
            return DocumentType.Jpeg;
        if (head is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..])
            return DocumentType.Png;
        if (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..].StartsWith("WEBP"u8))
            return DocumentType.WebP;
        if (head.StartsWith("PK\x03\x04"u8))
            return DocumentType.Zip;
        var text = TextOf(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("%PDF-", StringComparison.Ordinal))
            return DocumentType.Pdf;
        if (!text.StartsWith('<'))
            return null;
        return RootOf(text) switch
        {
            "html" => DocumentType.Html,
            // A picture that can run programs.
            "svg" or null => null,
            _ => DocumentType.Xml,
        };
    }

    private static string TextOf(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head),
            _ => Encoding.UTF8.GetString(head),
        };

    /// <summary>The local name of the first element, in lower case.</summary>
    private static string? RootOf(string text)
    {
        for (var at = 0; at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text.AsSpan(at).StartsWith("<!--"))
            {
                at = text.IndexOf("-->", at, StringComparison.Ordinal);
                if (at < 0)
                    return null;
                continue;
            }
            if (text.AsSpan(at).StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
                return "html";
            if (!char.IsLetter(text[at + 1]) && text[at + 1] != '_')
                continue;
            var name = string.Concat(text.Skip(at + 1).TakeWhile(c => !char.IsWhiteSpace(c) && c is not ('/' or '>')));
            return name[(name.IndexOf(':') + 1)..].ToLowerInvariant();
        }
        // A document type without its element in sight is left to the reader of XML, which refuses it.
        return text.StartsWith("<?xml", StringComparison.Ordinal) ? "?" : null;
    }

    /// <summary>A second file that other programs would see in the first one.</summary>
    private static bool IsAnotherAsWell(Stream file, ReadOnlySpan<byte> head, DocumentType type)
    {
        // A page may speak of anything; what counts is what another program takes for the beginning of a file.
        if (type != DocumentType.Pdf && head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
            return true;
        if (type is DocumentType.Zip or DocumentType.Xml or DocumentType.Html)
            return false;
        foreach (var marker in new[] { "<html", "<script", "<svg", "<?php" })
            if (
                Encoding
                    .Latin1.GetString(head[..Math.Min(head.Length, 1024)])
                    .Contains(marker, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        var tail = new byte[Math.Min(TailLength, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        return EndsAsZip(tail);
    }

    /// <summary>A directory of a ZIP file, whose comment reaches to the end; programs that unpack look for nothing else.</summary>
    private static bool EndsAsZip(ReadOnlySpan<byte> tail)
    {
        const int length = 22;
        var at = tail.LastIndexOf("PK\x05\x06"u8);
        return at >= 0
            && tail.Length - at >= length
            && BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length - at - length;
    }
}
