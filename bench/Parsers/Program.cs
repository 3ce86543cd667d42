using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FinanceManager.Bench.Parsers;
using FinanceManager.Domain;
using FinanceManager.Statements;

// Reads a made file of each format, of so many megabytes (20 if not said), and prints a JSON line each: the best of
// three runs after one that warms up. A workbook's megabytes are those of its sheet, unpacked.
var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20;
foreach (var (format, file, size, rows) in Files.Of(megabytes << 20))
{
    var best = double.MaxValue;
    var lines = 0L;
    for (var run = 0; run < 4; run++)
    {
        var sink = new Counting();
        var begin = Stopwatch.GetTimestamp();
        StatementReader.Read(
            new MemoryStream(file),
            new StatementOptions { DefaultCurrency = Currency.Parse("EUR") },
            sink
        );
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        if (run > 0)
            best = Math.Min(best, seconds);
        lines = sink.Lines;
    }
    if (lines != rows)
        throw new InvalidOperationException($"{format}: {lines} of {rows} lines were read.");
    Console.WriteLine(
        JsonSerializer.Serialize(
            new
            {
                what = "parse",
                format,
                mb = Math.Round(size / 1e6, 1),
                lines,
                mb_per_s = Math.Round(size / 1e6 / best, 1),
                lines_per_s = (int)(lines / best),
            }
        )
    );
}

internal sealed class Counting : IStatementSink
{
    internal long Lines { get; private set; }

    public void Account(int account, StatementAccountFacts facts) { }

    public void Line(int account, StatementLine line) => Lines++;

    public void Opening(int account, StatementBalance balance) { }

    public void Closing(int account, StatementBalance balance) { }

    public void Report(Diagnostic diagnostic) { }
}
