using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FinanceManager.Statements.Tests.Sheets;

/// <summary>Workbooks that are no statements, or are made to harm, get a code and little time and memory.</summary>
public sealed class BadWorkbookTests
{
    private static readonly object?[][] Rows =
    [
        ["Date", "Text", "Amount"],
        [new DateOnly(2026, 1, 1), "one", -1.0],
        [new DateOnly(2026, 1, 2), "two", 2.5],
    ];

    [Fact]
    public void Password_is_told() => Code(OldWorkbook.Protected()).ShouldBe("file.encrypted");

    [Fact]
    public void Encrypted_package_is_told()
    {
        var book = OldWorkbook.Document();
        Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(book, 2048);

        Code(book).ShouldBe("file.encrypted");
    }

    [Fact]
    public void Other_office_documents_are_no_workbooks() => Code(OldWorkbook.Document()).ShouldBe("file.binary");

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void Cut_workbook_is_damaged(double part)
    {
        var book = OldWorkbook.Of([.. Enumerable.Repeat(Rows, 40).SelectMany(rows => rows)]);

        Code(book[..(int)(book.Length * part)]).ShouldBe("file.workbook-damaged");
    }

    [Theory]
    [InlineData(44)]
    [InlineData(64)]
    [InlineData(72)]
    public void Old_workbook_that_claims_tables_longer_than_itself_is_refused_before_there_is_room_for_them(int count)
    {
        var book = OldWorkbook.Of(Rows);
        BinaryPrimitives.WriteInt32LittleEndian(book.AsSpan(count), 655_358);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Code(book).ShouldBe("file.workbook-damaged");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8 << 20);
    }

    [Fact]
    public void Archive_that_unpacks_to_far_more_is_refused_before_it_is_unpacked()
    {
        var bomb = With(NewWorkbook.Of(Rows), "xl/sharedStrings.xml", 80 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Code(bomb).ShouldBe("file.workbook-too-large");

        bomb.Length.ShouldBeLessThan(200_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8L << 20);
    }

    [Fact]
    public void Archive_whose_directory_lies_is_not_unpacked_beyond_what_it_says()
    {
        var bomb = With(NewWorkbook.Of(Rows), "xl/sharedStrings.xml", 80 << 20);
        for (var at = 0; at + 30 < bomb.Length; at++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bomb.AsSpan(at)) is 0x02014B50 && IsLarge(bomb, at + 24))
                BinaryPrimitives.WriteInt32LittleEndian(bomb.AsSpan(at + 24), 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Reading.Bytes(bomb).ShouldNotBeNull();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8L << 20);
    }

    [Fact]
    public void Too_many_columns_are_refused()
    {
        var wide = Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>");

        Code(wide).ShouldBe("file.too-many-columns");
    }

    [Fact]
    public void One_cell_at_the_far_end_costs_no_time()
    {
        var far = Sheet(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"ALL1048576\"><v>2</v></c></row>"
        );

        Code(far).ShouldBe("file.workbook-too-large");
    }

    [Theory]
    [InlineData(100_000_000)]
    [InlineData(2_147_483_647)]
    public void Row_that_no_sheet_has_costs_no_time(int row)
    {
        var far = Sheet(
            $"<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row><row r=\"{row}\"><c r=\"B{row}\"><v>2</v></c></row>"
        );
        var before = GC.GetAllocatedBytesForCurrentThread();

        Code(far).ShouldBeOneOf("file.workbook-too-large", "file.workbook-damaged");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8L << 20);
    }

    [Fact]
    public void Document_type_is_not_followed()
    {
        var book = Sheet("<row/>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"http://127.0.0.1:9/y\">]>");

        Code(book).ShouldBe("file.workbook-damaged");
    }

    private static string Code(byte[] bytes)
    {
        var statement = Reading.Bytes(bytes);

        statement.Accounts.ShouldBeEmpty();
        return statement.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Fatal).Code;
    }

    private static bool IsLarge(byte[] bytes, int at) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) > 1 << 20;

    private static byte[] With(byte[] book, string name, int zeros)
    {
        using var memory = new MemoryStream();
        memory.Write(book);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = zip.CreateEntry(name).Open())
        {
            var block = new byte[1 << 20];
            for (var written = 0; written < zeros; written += block.Length)
                entry.Write(block);
        }
        return memory.ToArray();
    }

    private static byte[] Sheet(string rows, string before = "")
    {
        using var memory = new MemoryStream();
        memory.Write(NewWorkbook.Of(Rows));
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var entry = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            entry.Write(
                $"{before}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
            );
        }
        return memory.ToArray();
    }
}
