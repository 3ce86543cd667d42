using System.IO.Compression;
using System.Text;

namespace FinanceManager.Api.Http.Tables;

/// <summary>A workbook of several sheets, written from the first row to the last without going back.</summary>
internal sealed class XlsxBook(Stream output) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Relations = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Document = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    internal int Sheets => _sheets.Count;

    /// <summary>The one before must be disposed of.</summary>
    internal XlsxSheet Next(string name, IReadOnlyList<string> columns)
    {
        _sheets.Add(name);
        return new(Open($"xl/worksheets/sheet{_sheets.Count}.xml"), columns);
    }

    internal void End()
    {
        WritePart("xl/styles.xml", XlsxSheet.Styles);
        WriteContents();
        _zip.Dispose();
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>What the package consists of is known only at the end, which a zip file does not mind.</summary>
    private void WriteContents()
    {
        var (sheets, links, types) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (index, name) in _sheets.Index())
        {
            var part = $"worksheets/sheet{index + 1}.xml";
            sheets.Append($"""<sheet name="{name}" sheetId="{index + 1}" r:id="rId{index + 1}"/>""");
            links.Append($"""<Relationship Id="rId{index + 1}" Type="{Office}/worksheet" Target="{part}"/>""");
            types.Append($"""<Override PartName="/xl/{part}" ContentType="{Document}.worksheet+xml"/>""");
        }
        links.Append($"""<Relationship Id="rId0" Type="{Office}/styles" Target="styles.xml"/>""");
        types.Append($"""<Override PartName="/xl/workbook.xml" ContentType="{Document}.sheet.main+xml"/>""");
        types.Append($"""<Override PartName="/xl/styles.xml" ContentType="{Document}.styles+xml"/>""");
        types.Append($"""<Default Extension="rels" ContentType="{Relations}"/>""");
        var book = $"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>""";

        WritePart(
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{sheets}</sheets></workbook>"""
        );
        WritePart(
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Package}/relationships">{links}</Relationships>"""
        );
        WritePart("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships">{book}</Relationships>""");
        WritePart("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types">{types}</Types>""");
    }

    private void WritePart(string path, string xml)
    {
        using var part = Open(path);
        part.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}"));
    }

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        // The same ledger gives the same bytes; this is the earliest day that a zip file knows.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
