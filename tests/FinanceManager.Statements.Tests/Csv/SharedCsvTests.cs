namespace FinanceManager.Statements.Tests.Csv;

/// <summary>CSV files of other projects: every record is a line, part of one, or explained.</summary>
public sealed class SharedCsvTests
{
    private const string Absent = "(absent)";

    public static TheoryData<string> Files { get; } =
        SharedData.Statements is { } folder
            ?
            [
                .. Directory
                    .EnumerateFiles(Path.Combine(folder, "csv"), "*", SearchOption.AllDirectories)
                    .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".DAT" or ".XLS")
                    .Order(StringComparer.Ordinal),
            ]
            : [Absent];

    /// <summary>Taken from the descriptions that other projects give of these banks' columns.</summary>
    public static TheoryData<string, int, long> Sums { get; } =
        new()
        {
            { "test_headers.csv", 73, -458070 },
            { "test_raiffeisen_01.csv", 73, -458070 },
            { "test_delimiter_tab.csv", 73, -458070 },
            { "test_row_format_default.csv", 73, -458070 },
            { "test_row_format_neg_inflow.csv", 73, -458070 },
            { "TransactionHistory_20180418043121.csv", 8, -17328 },
            { "kta_ei.dat", 11, -615222 },
            { "test_BOI_TransactionExport.csv", 27, -41961 },
            { "CSV_A_20180414_112204.csv", 3, -103749 },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_read_or_explains_itself(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");

        var statement = Reading.File(file);

        var lines = statement.Accounts.Sum(a => a.Lines.Count);
        (lines > 0 || statement.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Fatal)).ShouldBeTrue();
        statement.Accounts.SelectMany(a => a.Lines).ShouldAllBe(l => l.Date.Year > 1990 && l.Date.Year < 2030);
    }

    [Theory]
    [MemberData(nameof(Sums))]
    public void Bank_export_adds_up(string name, int count, long sum)
    {
        Assert.SkipWhen(SharedData.Statements is null, "../shared/data/statements is not there.");

        var lines = Reading
            .File(Path.Combine(SharedData.Statements, "csv/bank2ynab", name))
            .Accounts.SelectMany(a => a.Lines)
            .ToList();

        lines.Count.ShouldBe(count);
        lines.Sum(l => l.MinorUnits).ShouldBe(sum);
    }
}
