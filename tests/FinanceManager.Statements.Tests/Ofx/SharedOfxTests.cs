using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Tests.Ofx;

/// <summary>OFX files of other projects: each agrees with the table beside them or explains itself.</summary>
public sealed class SharedOfxTests
{
    private const string Absent = "(absent)";

    public static TheoryData<string> Files { get; } =
        SharedData.Statements is null ? [Absent] : [.. Table().Select(row => row.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_agrees_with_the_table_or_explains_itself(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");
        var expected = Table().Single(row => row.File == file);

        var statement = Reading.File(Path.Combine(SharedData.Statements!, file));

        CheckLines(statement, expected);
        CheckAccounts(statement, expected);
    }

    private static void CheckLines(Statement statement, Row expected)
    {
        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        if (lines.Count < expected.Count)
        {
            // What is missing is explained; two faults may be said of one transaction.
            var faults = statement.Diagnostics.Count(d => d.Line is not null && d.Severity == DiagnosticSeverity.Error);
            faults.ShouldBeGreaterThanOrEqualTo(expected.Count - lines.Count);
            return;
        }
        lines.Count.ShouldBe(expected.Count);
        var rounded = statement.Diagnostics.Count(d => d.Code == "amount.precision");
        Math.Abs(lines.Sum(l => l.MinorUnits) - (expected.Sum * 100)).ShouldBeLessThanOrEqualTo(rounded * 0.5m);
        (lines.Count == 0 ? null : lines.Min(l => l.Date).ToString("yyyyMMdd", CultureInfo.InvariantCulture)).ShouldBe(
            expected.First
        );
        (lines.Count == 0 ? null : lines.Max(l => l.Date).ToString("yyyyMMdd", CultureInfo.InvariantCulture)).ShouldBe(
            expected.Last
        );
        statement.Diagnostics.Count(d => d.Code == "source-id.repeated").ShouldBe(expected.RepeatedIds);
    }

    private static void CheckAccounts(Statement statement, Row expected)
    {
        if (statement.Accounts.Count == 0)
        {
            statement.Diagnostics.ShouldContain(d => d.Severity == DiagnosticSeverity.Fatal);
            return;
        }
        statement.Accounts.Count.ShouldBe(expected.Accounts);
        statement.Accounts.ShouldAllBe(a => a.Currency == expected.Currency);
        statement
            .Accounts.Where(a => a.Closing is not null)
            .Select(a => a.Closing!.MinorUnits / 100m)
            .ShouldBe(expected.Balances);
    }

    private static IEnumerable<Row> Table() =>
        File.ReadLines(Path.Combine(SharedData.Statements!, "EXPECTED-ofx.tsv")).Skip(1).Select(Row.Parse);

    private sealed record Row(
        string File,
        int Count,
        decimal Sum,
        string? First,
        string? Last,
        Currency? Currency,
        int Accounts,
        int RepeatedIds,
        IReadOnlyList<decimal> Balances
    )
    {
        public static Row Parse(string row)
        {
            var cells = row.Split('\t');
            return new Row(
                cells[0],
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                Number(cells[2]),
                Text(cells[4]),
                Text(cells[5]),
                cells[6].Length > 0 ? Currency.Parse(cells[6]) : null,
                int.Parse(cells[7], CultureInfo.InvariantCulture),
                int.Parse(cells[8], CultureInfo.InvariantCulture),
                [.. cells[9].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Number)]
            );
        }

        private static string? Text(string cell) => cell.Length > 0 ? cell : null;

        private static decimal Number(string cell) =>
            decimal.Parse(cell.Replace(',', '.'), CultureInfo.InvariantCulture);
    }
}
