using System.Diagnostics;
using System.Globalization;

namespace FinanceManager.Statements.Tests.Csv;

/// <summary>The generated ledger of the benchmarks reads in full, to the cent, in both formats.</summary>
public sealed class BenchLedgerTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("ofx")]
    public void Generated_ledger_adds_up_per_month_and_currency(string format)
    {
        Assert.SkipWhen(SharedData.Bench is null, "../shared/bench is not there.");
        var folder = Directory.CreateTempSubdirectory("ledger").FullName;
        try
        {
            Generate(folder, format);
            var statement = Reading.File(Path.Combine(folder, $"tx-10k.{format}"));

            var sums = statement
                .Accounts.SelectMany(a => a.Lines)
                .GroupBy(l => (Month: l.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture), l.Currency!.Code))
                .ToDictionary(g => g.Key, g => (g.Sum(l => l.MinorUnits), g.Count()));
            statement.Diagnostics.ShouldBeEmpty();
            statement.Accounts.Count.ShouldBe(12);
            sums.ShouldBe(Expected(Path.Combine(folder, "tx-10k.sums.csv")), ignoreOrder: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Generate(string folder, string format)
    {
        var script = Path.Combine(SharedData.Bench!, "gen_ledger.py");
        string[] arguments = [script, "--n", "10000", "--out", folder, "--formats", $"{format},sums"];
        using var process = Process.Start("python3", arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }

    private static Dictionary<(string, string), (long, int)> Expected(string path) =>
        File.ReadLines(path)
            .Skip(1)
            .Select(row => row.Split(','))
            .GroupBy(cells => (cells[0], cells[2]))
            .ToDictionary(
                g => g.Key,
                g =>
                    (
                        g.Sum(cells => long.Parse(cells[3], CultureInfo.InvariantCulture)),
                        g.Sum(cells => int.Parse(cells[4], CultureInfo.InvariantCulture))
                    )
            );
}
