using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Statements.Tests.Qif;

/// <summary>What holds for every QIF file, not only for the samples.</summary>
public sealed class QifPropertyTests
{
    private static readonly string[] DateFormats = ["M/d\\'yy", "MM/dd/yyyy", "dd.MM.yy", "d-M-yyyy", "yyyy-MM-dd"];

    [Fact]
    public void Every_record_becomes_a_line_or_an_error() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Amount, byte Fault)[]>(), EveryRecordIsAccountedFor)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_add_up_to_their_line_whatever_the_file_says() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(int Total, int?[] Parts)>(), PartsAddUp).QuickCheckThrowOnFailure();

    [Fact]
    public void Records_written_in_any_dialect_are_read_back() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int Amount, byte Day)[]>(),
                ArbMap.Default.ArbFor<(byte Dates, bool Comma, bool Wide)>(),
                RoundTrips
            )
            .QuickCheckThrowOnFailure();

    private static bool EveryRecordIsAccountedFor((int Amount, byte Fault)[] records)
    {
        var text = new StringBuilder("!Type:Bank\n");
        foreach (var (amount, fault) in records)
            text.Append(Record(Amount(amount, false), fault % 6));

        var statement = Reading.Text(text.ToString());

        var errors = statement.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var lines = statement.Accounts.Sum(a => a.Lines.Count);
        (lines + errors).ShouldBe(records.Length);
        lines.ShouldBe(records.Count(r => r.Fault % 6 > 1));
        return true;
    }

    private static string Record(string amount, int fault) =>
        fault switch
        {
            0 => $"T{amount}\nPno day\n^\n",
            1 => "D2024-01-15\nTx\nPno amount\n^\n",
            2 => $"D2024-01-15\nT{amount}\nPno end\n",
            3 => $"D2024-01-15\nT{amount}\nPparts\nSA\nD2024-01-16\n$1.00\nSB\n$2.00\n^\n",
            4 => $"\nD2024-01-15\nU{amount}\nPanother amount\n\n^^\n^\n",
            _ => $"D2024-01-15\nT{amount}\nPfine\n^\n",
        };

    private static bool PartsAddUp((int Total, int?[] Parts) movement)
    {
        var text = new StringBuilder($"!Type:Bank\nD2024-01-15\nT{Amount(movement.Total, false)}\n");
        foreach (var part in movement.Parts ?? [])
            text.Append("SFood\n").Append(part is { } amount ? $"${Amount(amount, false)}\n" : "");

        var line = Reading.OnlyLines(Reading.Text(text.Append("^\n").ToString()))[0];

        line.MinorUnits.ShouldBe(movement.Total);
        if (line.Splits.Count > 0)
            line.Splits.Sum(s => s.MinorUnits).ShouldBe(line.MinorUnits);
        return true;
    }

    private static bool RoundTrips((int Amount, byte Day)[] records, (byte Dates, bool Comma, bool Wide) dialect)
    {
        var format = DateFormats[dialect.Dates % DateFormats.Length];
        // One day past the twelfth and one amount with decimals settle what the format leaves open.
        var expected = records
            .Select(r => (Date: new DateOnly(2024, 1, 13).AddDays(r.Day), MinorUnits: (long)r.Amount))
            .Append((new DateOnly(2024, 1, 31), -123_456))
            .ToList();
        var text = new StringBuilder("!Type:CCard\r\n");
        foreach (var (date, units) in expected)
            text.Append(CultureInfo.InvariantCulture, $"D{date.ToString(format, CultureInfo.InvariantCulture)}\r\n")
                .Append(dialect.Wide ? 'U' : 'T')
                .Append(Amount(units, dialect.Comma))
                .Append("\r\n^\r\n");

        var lines = Reading.OnlyLines(Reading.Text(text.ToString()));

        lines.Select(l => (l.Date, l.MinorUnits)).ShouldBe(expected);
        return true;
    }

    private static string Amount(long minorUnits, bool comma)
    {
        var text = (minorUnits / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
        return comma ? text.Replace(',', ' ').Replace('.', ',').Replace(' ', '.') : text;
    }
}
