using System.Globalization;
using System.Text;

namespace FinanceManager.Api.Tests.Imports;

/// <summary>Hand-made statements, as banks write them.</summary>
internal static class BankFiles
{
    internal static byte[] Csv(params string[] rows) => Text(["Date;Description;Amount", .. rows]);

    internal static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    /// <param name="lines"><c>yyyyMMdd amount id text</c></param>
    internal static byte[] Ofx(string? balance, string asOf, params string[] lines) =>
        OfxOf("BRL", "12345-6", balance, asOf, lines);

    internal static byte[] OfxOf(string currency, string account, string? balance, string asOf, string[] lines)
    {
        var file = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:UTF-8\nCHARSET:NONE\n\n<OFX>");
        file.Append(
            CultureInfo.InvariantCulture,
            $"""
            <BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>{currency}
            <BANKACCTFROM><BANKID>341<ACCTID>{account}<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>
            """
        );
        foreach (var line in lines.Select(l => l.Split(' ', 4)))
            file.Append(
                CultureInfo.InvariantCulture,
                $"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>{line[0]}<TRNAMT>{line[1]}<FITID>{line[2]}<MEMO>{line[3]}</STMTTRN>\n"
            );
        file.Append("</BANKTRANLIST>");
        if (balance is not null)
            file.Append(CultureInfo.InvariantCulture, $"<LEDGERBAL><BALAMT>{balance}<DTASOF>{asOf}</LEDGERBAL>");
        return Encoding.UTF8.GetBytes(file.Append("</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>").ToString());
    }
}
