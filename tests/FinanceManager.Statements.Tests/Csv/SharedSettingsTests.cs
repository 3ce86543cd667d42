using System.Text;

namespace FinanceManager.Statements.Tests.Csv;

/// <summary>Detection finds the columns that another project's settings name for these banks.</summary>
public sealed class SharedSettingsTests
{
    private const string Absent = "(absent)";

    private static readonly string? Folder = SharedData.Statements is { } folder
        ? Path.Combine(folder, "csv/bank2ynab")
        : null;

    /// <summary>The files that the settings of a bank fit.</summary>
    public static TheoryData<string, string> Files { get; } = Find();

    [Theory]
    [MemberData(nameof(Files))]
    public void Date_amount_and_text_are_read_from_the_columns_of_the_settings(string file, string bank)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");
        var path = Path.Combine(Folder!, file);
        var expected = Settings().Single(s => s.Name == bank).Movements(Text(path))!;

        var lines = Reading.File(path).Accounts.SelectMany(a => a.Lines).OrderBy(l => l.Line).ToList();

        lines.Select(l => (l.Date, l.MinorUnits)).ShouldBe(expected.Select(e => (e.Date, e.Amount)));
        foreach (var (line, texts) in lines.Zip(expected, (line, e) => (line, e.Texts)))
            if (texts.Count > 0)
                texts.ShouldContain(text => Words(line).Contains(Squeezed(text), StringComparison.Ordinal));
    }

    private static string Words(StatementLine line) => Squeezed($"{line.Description} {line.Payee}");

    private static string Squeezed(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IReadOnlyList<BankSettings> Settings() =>
        BankSettings.Read(Path.Combine(Folder!, "bank2ynab.conf"), Path.Combine(Folder!, "test.conf"));

    private static TheoryData<string, string> Find()
    {
        var found = new TheoryData<string, string>();
        if (Folder is null)
            found.Add(Absent, "");
        else
            foreach (var path in Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal))
                if (Settings().FirstOrDefault(s => s.IsFor(path) && s.Movements(Text(path)) is not null) is { } bank)
                    found.Add(Path.GetFileName(path), bank.Name);
        return found;
    }

    private static string Text(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetString(bytes);
        }
    }
}
