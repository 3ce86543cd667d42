using System.Buffers.Binary;
using System.Text;

namespace FinanceManager.Statements.Tests.Sheets;

/// <summary>Writes workbooks of one sheet in the format of Excel 97 by hand. Cells are text, numbers, days or nothing.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const ushort General = 0;
    private const ushort Day = 1;

    public static byte[] Of(params object?[][] rows) => Compound("Workbook", Book(rows, isProtected: false));

    public static byte[] Protected() => Compound("Workbook", Book([], isProtected: true));

    /// <summary>A compound file that is no workbook.</summary>
    public static byte[] Document() => Compound("WordDocument", new byte[8192]);

    private static byte[] Book(object?[][] rows, bool isProtected)
    {
        var book = new List<byte>();
        Record(book, 0x809, Words(0x0600, 0x0005, 0, 0, 0, 0, 0, 0));
        // An unknown kind of encryption with a password that nobody has.
        if (isProtected)
            Record(book, 0x2F, [.. Words(1, 1, 1), .. Enumerable.Repeat((byte)7, 48)]);
        Record(book, 0xE0, Style(0));
        Record(book, 0xE0, Style(14));
        var position = book.Count + 4;
        Record(book, 0x85, [0, 0, 0, 0, 0, 0, 5, 0, .. "Lines"u8]);
        Record(book, 0x0A, []);
        var start = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(start, book.Count);
        for (var i = 0; i < 4; i++)
            book[position + i] = start[i];
        Record(book, 0x809, Words(0x0600, 0x0010, 0, 0, 0, 0, 0, 0));
        var width = rows.Select(row => row.Length).DefaultIfEmpty().Max();
        Record(book, 0x200, Words(0, 0, (ushort)rows.Length, 0, 0, (ushort)width, 0));
        for (var r = 0; r < rows.Length; r++)
        for (var c = 0; c < rows[r].Length; c++)
            Cell(book, (ushort)r, (ushort)c, rows[r][c]);
        Record(book, 0x0A, []);
        return [.. book];
    }

    private static void Cell(List<byte> book, ushort row, ushort column, object? value)
    {
        if (value is string text)
            Record(
                book,
                0x204,
                [.. Words(row, column, General, (ushort)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]
            );
        else if (value is DateOnly day)
            Number(book, [row, column, Day], day.DayNumber - new DateOnly(1899, 12, 30).DayNumber);
        else if (value is double number)
            Number(book, [row, column, General], number);
    }

    private static void Number(List<byte> book, ushort[] place, double number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
        Record(book, 0x203, [.. Words(place), .. bytes]);
    }

    private static byte[] Style(ushort format) => [.. Words(0, format, 0), .. new byte[14]];

    private static void Record(List<byte> book, ushort kind, byte[] content)
    {
        book.AddRange(Words(kind, (ushort)content.Length));
        book.AddRange(content);
    }

    private static byte[] Words(params ushort[] words)
    {
        var bytes = new byte[words.Length * 2];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), words[i]);
        return bytes;
    }

    /// <summary>Sector 0 is the allocation table, sector 1 the directory, the rest the one stream.</summary>
    private static byte[] Compound(string name, byte[] stream)
    {
        // A shorter stream would have to lie in sectors of another size.
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Words(0x3E, 3, 0xFFFE, 9, 6).CopyTo(file, 24);
        uint[] header = [1, 1, 0, 4096, End, 0, End, 0, 0];
        for (var i = 0; i < header.Length; i++)
            Put(file, 44 + (i * 4), header[i]);
        for (var i = 1; i < 109; i++)
            Put(file, 76 + (i * 4), Free);
        for (var i = 0; i < Sector / 4; i++)
            Put(
                file,
                Sector + (i * 4),
                i switch
                {
                    0 => 0xFFFFFFFD,
                    1 => End,
                    _ when i < sectors + 1 => (uint)i + 1,
                    _ when i == sectors + 1 => End,
                    _ => Free,
                }
            );
        Entry(file.AsSpan(Sector * 2), "Root Entry", 5, 1, End, 0);
        Entry(file.AsSpan((Sector * 2) + 128), name, 2, Free, 2, (uint)(sectors * Sector));
        stream.CopyTo(file, Sector * 3);
        return file;
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint child, uint start, uint length)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        (entry[66], entry[67]) = (kind, 1);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], length);
    }

    private static void Put(byte[] file, int at, uint value) =>
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}
