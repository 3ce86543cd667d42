using System.Globalization;

namespace FinanceManager.Statements.Tests.Qif;

/// <summary>QIF files of other projects: each agrees with the table beside them or explains itself.</summary>
public sealed class SharedQifTests
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

        var registers = statement.Accounts.Where(a => a.Type != StatementAccountType.Investment).ToList();
        var lines = registers.SelectMany(a => a.Lines).ToList();
        // The table counts opening records as movements.
        var openings = registers.Select(a => a.Opening).OfType<StatementBalance>().ToList();
        lines.Count.ShouldBe(expected.Count - openings.Count);
        (lines.Sum(l => l.MinorUnits) + openings.Sum(o => o.MinorUnits)).ShouldBe(expected.MinorUnits);
        openings.Count.ShouldBeLessThanOrEqualTo(statement.Diagnostics.Count(d => d.Code == "line.balance"));
        lines.ShouldAllBe(l => l.Splits.Count == 0 || l.Splits.Sum(s => s.MinorUnits) == l.MinorUnits);
        if (expected.Count > 0)
            statement.Format.ShouldBe("qif");
        else
            statement.Diagnostics.ShouldNotBeEmpty();
    }

    [Fact]
    public void Text_that_is_no_qif_is_refused()
    {
        Assert.SkipWhen(SharedData.Statements is null, "../shared/data/statements is not there.");

        var statement = Reading.File(Path.Combine(SharedData.Statements, "qif/quiffen/invalid.txt"));

        Reading.Codes(statement).ShouldBe(["file.unknown-format"]);
    }

    private static IEnumerable<Row> Table() =>
        File.ReadLines(Path.Combine(SharedData.Statements!, "EXPECTED-qif.tsv")).Skip(1).Select(Row.Parse);

    private sealed record Row(string File, int Count, long MinorUnits)
    {
        public static Row Parse(string row)
        {
            var cells = row.Split('\t');
            return new Row(
                cells[0],
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                (long)(decimal.Parse(cells[2], CultureInfo.InvariantCulture) * 100)
            );
        }
    }
}
