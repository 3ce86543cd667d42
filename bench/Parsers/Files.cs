using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FinanceManager.Bench.Parsers;

/// <summary>Statements of many ordinary movements, the same each time.</summary>
internal static class Files
{
    private static readonly string[] Shops =
    [
        "PADARIA PAO QUENTE SAO PAULO BR",
        "MERCADONA 1234 VALENCIA",
        "OXXO 5521 MONTERREY MX",
        "UBER *TRIP HELP.UBER.COM",
        "POSTO IPIRANGA 0077 CURITIBA",
        "Müller & Söhne GmbH Berlin",
    ];

    internal static IEnumerable<(string Format, byte[] File, long Size, int Rows)> Of(int bytes)
    {
        yield return Text("csv", bytes, "Date,Description,Amount\n", "", Csv);
        yield return Text(
            "ofx",
            bytes,
            "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:UTF-8\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR"
                + "<BANKACCTFROM><BANKID>1<ACCTID>2<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>\n",
            "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n",
            Ofx
        );
        yield return Text("qif", bytes, "!Type:Bank\n", "", Qif);
        yield return Text("mt940", bytes, ":20:BENCH\n:25:12345678/9\n:28C:1/1\n:60F:C200101EUR0,\n", "", Mt940);
        yield return Text(
            "camt",
            bytes,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
                + "<BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>DE02500105170137075030</IBAN></Id><Ccy>EUR</Ccy></Acct>\n",
            "</Stmt></BkToCstmrStmt></Document>\n",
            Camt
        );
        yield return Text(
            "html",
            bytes,
            "<html><body><table><tr><th>Date</th><th>Description</th><th>Amount</th></tr>\n",
            "</table></body></html>\n",
            Html
        );
        yield return Workbook(bytes);
    }

    private static (string, byte[], long, int) Text(
        string format,
        int bytes,
        string head,
        string foot,
        Func<int, string> record
    )
    {
        var text = new StringBuilder(head);
        var rows = 0;
        while (text.Length < bytes)
            text.Append(record(rows++));
        var file = Encoding.UTF8.GetBytes(text.Append(foot).ToString());
        return (format, file, file.Length, rows);
    }

    private static (string, byte[], long, int) Workbook(int bytes)
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        var (_, sheet, size, rows) = Text(
            "xlsx",
            bytes,
            $"<worksheet {main}><sheetData>{Row(1, "Date", "Description", "Amount")}",
            "</sheetData></worksheet>",
            i => Row(i + 2, Day(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Shop(i), Amount(i))
        );
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", Utf8($"<Types xmlns=\"{package}/content-types\"/>"));
            Add("_rels/.rels", Utf8(Relation("officeDocument", "xl/workbook.xml")));
            Add("xl/_rels/workbook.xml.rels", Utf8(Relation("worksheet", "worksheets/sheet1.xml")));
            Add(
                "xl/workbook.xml",
                Utf8(
                    $"<workbook {main} xmlns:r=\"{office}\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                )
            );
            Add("xl/worksheets/sheet1.xml", sheet);

            void Add(string name, ReadOnlySpan<byte> content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return ("xlsx", memory.ToArray(), size, rows);

        static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

        static string Relation(string kind, string target) =>
            $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>";

        static string Row(int number, params string[] cells) =>
            $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => Cell($"{"ABC"[i]}{number}", cell)))}</row>\n";

        static string Cell(string place, string text) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? $"<c r=\"{place}\"><v>{text}</v></c>"
                : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text.Replace("&", "&amp;", StringComparison.Ordinal)}</t></is></c>";
    }

    private static string Csv(int i) => $"{Day(i):yyyy-MM-dd},\"{Shop(i)}\",{Amount(i)}\n";

    private static string Ofx(int i) =>
        $"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>{Day(i):yyyyMMdd}<TRNAMT>{Amount(i)}<FITID>{i}<NAME>{Xml(i)}</STMTTRN>\n";

    private static string Qif(int i) => $"D{Day(i):yyyy-MM-dd}\nT{Amount(i)}\nP{Shop(i)}\nN{i}\n^\n";

    private static string Mt940(int i) =>
        $":61:{Day(i):yyMMdd}{Day(i):MMdd}D{Amount(i)[1..].Replace('.', ',')}NMSCNONREF//{i}\n:86:177?00DEBIT?20{Shop(i)}\n";

    private static string Camt(int i) =>
        $"<Ntry><Amt Ccy=\"EUR\">{Amount(i)[1..]}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>{Day(i):yyyy-MM-dd}</Dt></BookgDt>"
        + $"<NtryDtls><TxDtls><Refs><EndToEndId>{i}</EndToEndId></Refs><RmtInf><Ustrd>{Xml(i)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";

    private static string Html(int i) =>
        $"<tr><td>{Day(i):yyyy-MM-dd}</td><td>{Xml(i)}</td><td align=\"right\">{Amount(i)}</td></tr>\n";

    private static DateOnly Day(int i) => new DateOnly(2020, 1, 1).AddDays(i % 1800);

    private static string Amount(int i) =>
        (-(100 + i * 37 % 99_900) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Shop(int i) => $"{Shops[i % Shops.Length]} {i % 977}";

    private static string Xml(int i) => Shop(i).Replace("&", "&amp;", StringComparison.Ordinal);
}
