using System.Globalization;
using System.Text;
using System.Xml;
using FinanceManager.Domain;

namespace FinanceManager.Api.Http.Tables;

/// <summary>One sheet of a workbook, with its header row kept in view.</summary>
internal sealed class XlsxSheet : ITableRow, IDisposable
{
    /// <summary>Of one sheet, the header included.</summary>
    internal const int MostRows = 1_048_576;

    private const int LongestText = 32_767;

    // Places in the list of formats below; amounts come last, by the number of their decimals.
    private const int Plain = 0;
    private const int Bold = 1;
    private const int Date = 2;
    private const int Amounts = 3;

    internal const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="#,##0.000"/><numFmt numFmtId="166" formatCode="#,##0.0000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="0"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    // Day 0 of the serial numbers; earlier ones than this first of March are counted differently by different programs.
    private static readonly DateOnly s_epoch = new(1899, 12, 30);
    private static readonly DateOnly s_firstSerial = new(1900, 3, 1);

    private readonly Stream _part;
    private readonly XmlWriter _xml;
    private readonly string[] _letters;
    private int _column;
    private bool _closed;

    internal XlsxSheet(Stream part, IReadOnlyList<string> columns)
    {
        _part = part;
        _letters = [.. columns.Select((_, i) => Letters(i))];
        _xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        _xml.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        _xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>"""
        );
        _xml.WriteRaw($"""<cols><col min="1" max="{columns.Count}" width="16" customWidth="1"/></cols>""");
        _xml.WriteStartElement("sheetData");
        foreach (var column in columns)
            Write(column, Bold);
        End();
    }

    internal int Rows { get; private set; }

    public void Text(string? value) => Write(TableText.Cell(value), Plain);

    public void Day(DateOnly? value)
    {
        if (value < s_firstSerial)
            Text(TableText.Day(value.Value));
        else
            Value((value?.DayNumber - s_epoch.DayNumber)?.ToString(CultureInfo.InvariantCulture), Date);
    }

    public void Number(decimal? value) => Value(value?.ToString(CultureInfo.InvariantCulture), Plain);

    public void Amount(Money? value) =>
        Value(value is null ? null : TableText.Number(value), Amounts + (value?.Currency.Exponent ?? 0));

    public void End()
    {
        _xml.WriteEndElement();
        _column = 0;
        Rows++;
    }

    public void Dispose()
    {
        if (_closed)
            return;
        _closed = true;
        _xml.Dispose();
        _part.Dispose();
    }

    private void Write(string text, int style)
    {
        if (!Begin(text, style))
            return;
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteElementString("t", Stored(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Value(string? number, int style)
    {
        if (!Begin(number, style))
            return;
        _xml.WriteElementString("v", number);
        _xml.WriteEndElement();
    }

    /// <returns>False for an empty cell, which is left out.</returns>
    private bool Begin(string? content, int style)
    {
        if (_column == 0)
        {
            _xml.WriteStartElement("row");
            _xml.WriteAttributeString("r", Text(Rows + 1));
        }
        var letter = _letters[_column++];
        if (string.IsNullOrEmpty(content))
            return false;
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", letter + Text(Rows + 1));
        if (style != Plain)
            _xml.WriteAttributeString("s", Text(style));
        return true;

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Spreadsheets read <c>_x0041_</c> in a text as the character of that number, and keep so much of a text.</summary>
    private static string Stored(string text)
    {
        if (text.Length > LongestText)
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var stored = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            stored.Append(IsNumbered(text.AsSpan(i)) ? "_x005F_" : text.AsSpan(i, 1));
        return stored.ToString();
    }

    private static bool IsNumbered(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a)
        && char.IsAsciiHexDigit(b)
        && char.IsAsciiHexDigit(c)
        && char.IsAsciiHexDigit(d);

    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";
}
