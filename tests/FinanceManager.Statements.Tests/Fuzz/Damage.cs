using System.IO.Compression;
using System.Text;

namespace FinanceManager.Statements.Tests.Fuzz;

/// <summary>Ways in which a file is damaged, chosen by a seeded generator.</summary>
internal static class Damage
{
    private const int Longest = 64 * 1024;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<",
            ">",
            "</",
            "&",
            "&#x110000;",
            "<![CDATA[",
            "<!--",
            "<STMTTRN>",
            "</STMTTRN>",
            "<Ntry>",
            "</Ntry>",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "\n^\n",
            "\n!Type:Bank\n",
            "\n:61:",
            "\n:86:",
            "\n:62F:",
            "?20",
            "-}",
            "{1:",
            "99999999999999999999",
            "-",
            "0000-00-00",
            "20240230",
            "31/12/9999",
            "1E400",
            "\u2028",
            "\0",
            "\uFEFF",
            "<tr>",
            "<td>",
            "</table>",
            "<table>",
            "é",
        }.Select(Encoding.UTF8.GetBytes),
        [0xff],
        [0xc3],
        [0xfe, 0xff],
    ];

    /// <summary>Anything: bytes changed, cut out, put in, repeated, taken from another file.</summary>
    internal static byte[] Anywhere(Random random, byte[] original, byte[] other)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 9); changes > 0 && bytes.Count > 0; changes--)
            Once(random, bytes, other);
        return [.. bytes.Count > Longest ? bytes[..Longest] : bytes];
    }

    private static void Once(Random random, List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 << random.Next(10));
        switch (random.Next(8))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 3:
                for (var again = bytes.GetRange(at, length); bytes.Count < Longest && random.Next(8) > 0; )
                    bytes.InsertRange(at, again);
                break;
            case 4 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(32, 127), 1 << random.Next(12)));
                break;
            default:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
        }
    }

    /// <summary>Damages one file of an archive, which stays whole itself.</summary>
    internal static byte[] Inside(Random random, byte[] archive, byte[] other)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(archive)))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var content = new MemoryStream();
                using (var entry = from.Entries[i].Open())
                    entry.CopyTo(content);
                var bytes = i == chosen ? Anywhere(random, content.ToArray(), other) : content.ToArray();
                using var written = to.CreateEntry(from.Entries[i].FullName, CompressionLevel.NoCompression).Open();
                written.Write(bytes);
            }
        }
        return result.ToArray();
    }

    /// <summary>Up to three digits of one record become something else; how records are told apart stays.</summary>
    internal static byte[] Digits(Random random, byte[] original, FuzzRecord record)
    {
        var digits = Enumerable
            .Range(record.Begin, record.End - record.Begin)
            .Where(i => char.IsAsciiDigit((char)original[i]) && !IsTag(original, i))
            .ToArray();
        var bytes = original.ToArray();
        if (digits.Length > 0)
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[digits[random.Next(digits.Length)]] = "0123456789x#"u8[random.Next(12)];
        return bytes;
    }

    // The name of a field of MT940, as :61: or :62F:, is no content.
    private static bool IsTag(byte[] bytes, int at) =>
        bytes[Math.Max(0, at - 1)] == ':' || (at > 1 && bytes[at - 2] == ':' && char.IsAsciiDigit((char)bytes[at - 1]));
}
