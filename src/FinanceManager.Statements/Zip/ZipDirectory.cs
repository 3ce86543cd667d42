using System.Buffers.Binary;
using System.IO.Compression;

namespace FinanceManager.Statements.Zip;

/// <summary>What an archive holds, before anything of it is unpacked.</summary>
internal static class ZipDirectory
{
    /// <summary>The count of an archive with more entries than its end can state.</summary>
    public const int Uncounted = ushort.MaxValue;

    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    public static bool IsArchive(ReadOnlySpan<byte> head) => head is [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..];

    /// <summary>The number of entries as its end states it, which opening the archive holds it to; null when it has no end.</summary>
    public static int? Count(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end < 0 || tail.Length - end < EndLength
            ? null
            : BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
    }

    /// <summary>Office documents are archives of their own kind.</summary>
    public static bool IsDocument(ZipArchive archive) =>
        archive.Entries.Any(e => e.FullName is "[Content_Types].xml" or "mimetype");

    /// <summary>Without folders and what operating systems add.</summary>
    public static List<ZipArchiveEntry> Files(ZipArchive archive) =>
        [
            .. archive.Entries.Where(e =>
                e.Name.Length > 0
                && !e.Name.StartsWith('.')
                && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
            ),
        ];
}
