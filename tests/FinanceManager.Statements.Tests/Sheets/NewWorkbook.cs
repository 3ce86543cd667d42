using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace FinanceManager.Statements.Tests.Sheets;

/// <summary>Writes workbooks in the format of Excel 2007 by hand. Cells are text, numbers, days or nothing.</summary>
internal static class NewWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Types =
        $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    // General, a day, a day with its time, a percentage, an amount, a day as Brazilians write it.
    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\\ &quot;€&quot;\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[$-416]dd\\-mmm\\-yy;@\"/></numFmts>"
        + "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    public static byte[] Of(params object?[][] rows) => Of([("Sheet1", rows)]);

    public static byte[] Of((string Name, object?[][] Rows)[] sheets)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var all = Enumerable.Range(1, sheets.Length).ToList();
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations([.. all.Select(n => ("worksheet", $"worksheets/sheet{n}.xml")), ("styles", "styles.xml")])
            );
            Add(zip, "xl/workbook.xml", Book([.. sheets.Select(sheet => sheet.Name)]));
            Add(zip, "xl/styles.xml", Styles);
            foreach (var n in all)
                Add(zip, $"xl/worksheets/sheet{n}.xml", Sheet(sheets[n - 1].Rows));
        }
        return memory.ToArray();
    }

    /// <summary>A number in the format of one of the styles above.</summary>
    public sealed record Styled(double Number, int Style);

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        entry.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text);
    }

    private static string Book(string[] names) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(
            names.Select(
                (name, i) => $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"
            )
        )
        + "</sheets></workbook>";

    private static string Relations((string Type, string Target)[] targets) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(
            targets.Select(
                (t, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Office}/{t.Type}\" Target=\"{t.Target}\"/>"
            )
        )
        + "</Relationships>";

    private static string Sheet(object?[][] rows)
    {
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
                text.Append(Cell(rows[r][c], $"{(char)('A' + c)}{(r + 1).ToString(CultureInfo.InvariantCulture)}"));
            text.Append("</row>");
        }
        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(object? value, string at) =>
        value switch
        {
            null => "",
            string text =>
                $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
            DateOnly day => Number(at, day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, 1),
            DateTime time => Number(at, time.ToOADate(), 2),
            Styled styled => Number(at, styled.Number, styled.Style),
            IFormattable number => $"<c r=\"{at}\"><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
            _ => throw new ArgumentException("No cell holds such a value.", nameof(value)),
        };

    private static string Number(string at, double number, int style) =>
        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{number:R}</v></c>");
}
