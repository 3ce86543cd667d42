using System.Globalization;

namespace FinanceManager.Statements.Tests.Mt940;

/// <summary>MT940 files of other projects: each agrees with the table and the reading beside it, or explains itself.</summary>
public sealed class SharedMt940Tests
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

        statement.Format.ShouldBe("mt940");
        var lines = statement.Accounts.SelectMany(a => a.Lines).ToList();
        lines.Count.ShouldBe(expected.Lines);
        // The table leaves out amounts without a comma; they are read and said.
        var doubtful = statement.Diagnostics.Where(d => d.Code == "amount.ambiguous").Select(d => d.Line).ToHashSet();
        var sure = lines.Where(l => !doubtful.Contains(l.Line)).ToList();
        sure.Count.ShouldBe(expected.Readable);
        sure.Sum(l => l.MinorUnits).ShouldBe(expected.MinorUnits);
        if (expected.Account.Length > 0)
            expected.Account.ShouldStartWith(statement.Accounts[0].Id.ShouldNotBeNull());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_read_like_the_reading_beside_it(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");
        var path = Path.Combine(SharedData.Statements!, file);
        var expected = Mt940Reading.Of(File.ReadAllText(Path.ChangeExtension(path, ".yml")));

        var statement = Reading.File(path);

        // Accounts hold their lines in the order of the file, but accounts may take turns.
        var lines = statement.Accounts.SelectMany(a => a.Lines).OrderBy(l => l.Line).ToList();
        lines.Select(l => l.MinorUnits).ShouldBe(expected.Select(e => e.MinorUnits));
        lines.Select(l => l.Date).ShouldBe(expected.Select(e => e.Booked));
        foreach (var (line, reading) in lines.Zip(expected))
            if (reading.BankReference is { } id)
                line.SourceId.ShouldBe(id);
    }

    /// <summary>Balances of files that nobody has made anonymous agree with their movements.</summary>
    [Theory]
    [InlineData("mt940/betterplace/sepa_mt9401.sta")]
    [InlineData("mt940/betterplace/with_binary_character.sta")]
    [InlineData("mt940/jejik/generic.sta")]
    [InlineData("mt940/jejik/rabobank-iban.sta")]
    [InlineData("mt940/jejik/sns.sta")]
    public void Opening_balance_and_movements_are_the_closing_balance(string file)
    {
        Assert.SkipWhen(SharedData.Statements is null, "../shared/data/statements is not there.");

        var statement = Reading.File(Path.Combine(SharedData.Statements, file));

        Reading.Codes(statement).ShouldNotContain("balance.mismatch");
        statement.Accounts.ShouldAllBe(a =>
            a.Opening!.MinorUnits + a.Lines.Sum(l => l.MinorUnits) == a.Closing!.MinorUnits
        );
    }

    private static IEnumerable<Row> Table() =>
        File.ReadLines(Path.Combine(SharedData.Statements!, "EXPECTED-mt940.tsv")).Skip(1).Select(Row.Parse);

    private sealed record Row(string File, int Lines, int Readable, long MinorUnits, string Account)
    {
        public static Row Parse(string row)
        {
            var cells = row.Split('\t');
            return new Row(
                cells[0],
                int.Parse(cells[2], CultureInfo.InvariantCulture),
                int.Parse(cells[3], CultureInfo.InvariantCulture),
                (long)(decimal.Parse(cells[4], CultureInfo.InvariantCulture) * 100),
                cells[5]
            );
        }
    }
}
