using System.Globalization;
using System.Text;
using FinanceManager.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests;

/// <summary>What holds for every file, not only for the samples.</summary>
public sealed class PropertyTests
{
    private static readonly string[] Texts =
    [
        "Padaria Pão, Centro",
        "Joe \"Bob\" Smith; Sons",
        "=HYPERLINK(1)",
        "tab\there",
        "pipe | pipe",
        "line\nbreak",
        "'; DROP TABLE x;--",
        "plain",
        "ŽLUŤOUČKÝ",
        "\"",
    ];

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yy", "dd-MMM-yyyy", "yyyyMMdd"];

    [Fact]
    public void Random_bytes_never_throw() =>
        Prop.ForAll<byte[]>(bytes => Reading.Bytes(bytes ?? []) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_written_in_any_dialect_are_read_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int Amount, byte Day, byte Text)[]>(),
                ArbMap.Default.ArbFor<(byte, byte, bool)>(),
                RoundTrips
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_ofx_transaction_becomes_a_line_or_a_diagnostic() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Amount, byte Fault)[]>(), EveryTransactionIsAccountedFor)
            .QuickCheckThrowOnFailure();

    private static bool RoundTrips(
        (int Amount, byte Day, byte Text)[] lines,
        (byte Delimiter, byte Dates, bool Comma) dialect
    )
    {
        if (lines.Length == 0)
            return true;
        var delimiter = ",;\t|"[dialect.Delimiter % 4];
        var format = DateFormats[dialect.Dates % DateFormats.Length];
        var expected = lines
            .Select(l => (new DateOnly(2024, 1, 13).AddDays(l.Day), (long)l.Amount, Texts[l.Text % Texts.Length]))
            .ToList();
        // One day past the twelfth settles the order of day and month.
        expected.Add((new DateOnly(2024, 1, 31), -1, "last"));
        var text = new StringBuilder(string.Join(delimiter, "Date", "Description", "Amount")).Append("\r\n");
        foreach (var (date, amount, description) in expected)
            text.Append(
                    string.Join(
                        delimiter,
                        date.ToString(format, CultureInfo.InvariantCulture),
                        Quote(description),
                        Quote(Amount(amount, dialect.Comma))
                    )
                )
                .Append("\r\n");

        var read = Reading.OnlyLines(
            Reading.Text(text.ToString(), new StatementOptions { DefaultCurrency = Currency.Parse("EUR") })
        );

        read.Select(l => (l.Date, l.MinorUnits)).ShouldBe(expected.Select(e => (e.Item1, e.Item2)));
        read.Select(l => l.Description).ShouldBe(expected.Select(e => e.Item3.Replace('\n', ' ').Replace('\t', ' ')));
        return true;
    }

    private static bool EveryTransactionIsAccountedFor((int Amount, byte Fault)[] transactions)
    {
        var text = new StringBuilder(
            "OFXHEADER:100\n<OFX><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>\n"
        );
        foreach (var (amount, fault) in transactions)
            text.Append("<STMTTRN>").Append(Fields(amount, fault % 5));
        text.Append("</BANKTRANLIST></STMTRS></OFX>");

        var statement = Reading.Text(text.ToString());

        var errors = statement.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        (Reading.OnlyLines(statement).Count + errors).ShouldBe(transactions.Length);
        Reading.OnlyLines(statement).Count.ShouldBe(transactions.Count(t => t.Fault % 5 > 1));
        return true;
    }

    private static string Fields(int amount, int fault) =>
        fault switch
        {
            0 => $"<TRNAMT>{Amount(amount, false)}<NAME>no date</STMTTRN>\n",
            1 => "<DTPOSTED>20240101<TRNAMT>x<NAME>no amount</STMTTRN>\n",
            2 => $"<DTPOSTED>20240101<TRNAMT>{Amount(amount, true)}<NAME>unclosed\n",
            _ => $"<DTPOSTED>20240101<TRNAMT>{Amount(amount, false)}<NAME>fine</STMTTRN>\n",
        };

    private static string Amount(long minorUnits, bool comma)
    {
        var text = (minorUnits / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        return comma ? text.Replace('.', ',') : text;
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
