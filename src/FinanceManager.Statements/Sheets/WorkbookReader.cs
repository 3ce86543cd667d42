using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Sheets;

/// <summary>Reads workbooks of Excel, of the format of 2007 and of the older one.</summary>
internal sealed class WorkbookReader(StatementOptions options, StatementOutput output)
{
    private const long MostStrings = 64L << 20;
    private const long MostCells = 64L << 20;

    // As many as one sheet of Excel has; rows without cells cost time but no bytes.
    private const int MostRows = 1 << 20;

    // Deflate makes nothing a thousand times smaller that a person wrote.
    private const int MostRatio = 200;
    private const long SmallEnough = 16L << 20;
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly Fault Encrypted = new("file.encrypted", "The workbook is protected by a password.");
    private static readonly Fault Damaged = new("file.workbook-damaged", "The workbook is damaged.");
    private static readonly Fault TooWide = new("file.too-many-columns", "The workbook has too many columns.");
    private static readonly Fault TooLarge = new(
        "file.workbook-too-large",
        "The workbook is too large once it is unpacked."
    );

    // By these names a compound file says what it is.
    private static readonly byte[][] PartNames =
    [
        Encoding.Unicode.GetBytes("Workbook\0"),
        Encoding.Unicode.GetBytes("Book\0"),
        EncryptedPackage,
    ];

    private string format = "";
    private Fault? fault;
    private long cells;
    private int rows;

    /// <summary>Tells a workbook from other archives and old Office documents.</summary>
    public static bool Recognises(InputBytes input, ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Array.Exists(PartNames, name => Holds(input, name)),
            [0x50, 0x4B, 0x03, ..] => HoldsWorkbook(input),
            _ => false,
        };

    public StatementSource Read(InputBytes input, ReadOnlySpan<byte> head)
    {
        var isArchive = head[0] == 0x50;
        format = isArchive ? "xlsx" : "xls";
        if (!isArchive && !CountsFit(input))
            return Refuse(Damaged);
        if (!isArchive && Holds(input, EncryptedPackage))
            return Refuse(Encrypted);
        using var reader = Guarded(() => !isArchive || Fits(input) ? Open(input) : null);
        if (reader is null)
            return Refuse(fault ?? TooLarge);
        var sheet = SheetReader.Choose(Sheets(reader), output, out _);
        if (fault is not null)
            return Refuse(fault);
        if (sheet is null)
            return Refuse(new Fault("csv.columns-not-found", "The workbook has no table."));
        return SheetReader.Read(sheet, options, output) with { Format = format, Encoding = "" };
    }

    private StatementSource Refuse(Fault because)
    {
        output.Fatal(because.Code, because.Message);
        return new StatementSource(format, "", null);
    }

    private static IExcelDataReader Open(InputBytes input)
    {
        // Before the library asks for one, the encodings of old files have to be known.
        var usual = TextEncoding.Usual;
        var configuration = new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = usual };
        return ExcelReaderFactory.CreateReader(input.FromFirstByte(), configuration);
    }

    private IEnumerable<SheetText> Sheets(IExcelDataReader reader)
    {
        do
        {
            if (Guarded(() => Sheet(reader)) is { } sheet)
                yield return sheet;
        } while (fault is null && Guarded(() => reader.NextResult() ? reader : null) is not null);
    }

    private SheetText? Sheet(IExcelDataReader reader)
    {
        var sheet = new SheetText(reader.Name ?? "", options.MaxBytes);
        if (reader.FieldCount > Csv.CsvRecordReader.MostFields)
            fault = TooWide;
        else if (reader.RowCount > MostRows)
            fault = TooLarge;
        while (fault is null && reader.Read())
        {
            cells += reader.FieldCount;
            if (++rows > MostRows || cells > MostCells || sheet.IsTooLarge)
                fault = TooLarge;
            for (var i = 0; i < reader.FieldCount; i++)
                sheet.AddCell(CellText.Of(reader.GetValue(i)));
            sheet.EndRow();
        }
        return sheet;
    }

    /// <summary>Calls the library, which is not ours and throws whatever its reading of a damaged file leads to.</summary>
    private T? Guarded<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            fault = Encrypted;
        }
        catch (Exception thrown)
            when (thrown
                    is ExcelReaderException
                        or XmlException
                        or InvalidDataException
                        or EndOfStreamException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
                        or NullReferenceException
                        or InvalidCastException
            )
        {
            fault = Damaged;
        }
        return null;
    }

    private static bool HoldsWorkbook(InputBytes input)
    {
        try
        {
            using var archive = new ZipArchive(input.FromFirstByte(), ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Any(entry =>
                entry.FullName.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase)
            );
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether the parts of the archive are as small as its directory says; nothing is unpacked beyond that.</summary>
    private bool Fits(InputBytes input)
    {
        using var archive = new ZipArchive(input.FromFirstByte(), ZipArchiveMode.Read, leaveOpen: true);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > options.MaxBytes || (total += entry.Length) > options.MaxBytes)
                return false;
            if (
                entry.Length > MostStrings
                && entry.Name.StartsWith("sharedStrings", StringComparison.OrdinalIgnoreCase)
            )
                return false;
        }
        return total <= SmallEnough || total <= input.Length * MostRatio;
    }

    /// <summary>Whether the tables of an old file can be as long as its header says; the library makes room for them unseen.</summary>
    private static bool CountsFit(InputBytes input)
    {
        Span<byte> header = stackalloc byte[76];
        var sectors = input.Length >> 9;
        return input.Rewind().ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && BinaryPrimitives.ReadUInt32LittleEndian(header[44..]) <= sectors
            && BinaryPrimitives.ReadUInt32LittleEndian(header[64..]) <= sectors
            && BinaryPrimitives.ReadUInt32LittleEndian(header[72..]) <= sectors;
    }

    private static bool Holds(InputBytes input, ReadOnlySpan<byte> wanted)
    {
        var stream = input.Rewind();
        var buffer = new byte[1 << 16];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var length = kept + read;
            if (buffer.AsSpan(0, length).IndexOf(wanted) >= 0)
                return true;
            kept = Math.Min(wanted.Length - 1, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
        return false;
    }

    /// <summary>Why the workbook is not read.</summary>
    private sealed record Fault(string Code, string Message);
}
