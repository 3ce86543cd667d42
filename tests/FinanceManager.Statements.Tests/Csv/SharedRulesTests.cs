using System.Text.RegularExpressions;

namespace FinanceManager.Statements.Tests.Csv;

/// <summary>CSV files and rules of hledger's own collection.</summary>
public sealed partial class SharedRulesTests
{
    private const string Absent = "(absent)";
    private static readonly string? Folder = SharedData.Statements is { } folder
        ? Path.Combine(folder, "csv/hledger")
        : null;

    public static TheoryData<string> Pairs { get; } = Files(file => File.Exists(file + ".rules"));

    public static TheoryData<string> Rules { get; } = Files(file => file.EndsWith(".rules", StringComparison.Ordinal));

    /// <summary>As hledger 1.25 prints them; it lacks the match groups that the third file needs.</summary>
    public static TheoryData<string, string, int, long> Sums { get; } =
        new()
        {
            { "sample.csv", "Assets:MyAccount", 2, 0 },
            { "apps/monefy.csv", "assets:Cash", 4, 100080 },
            { "apps/monefy.csv", "assets:Checking", 4, 489200 },
            { "apps/ynab4-rtl.csv", "checking1", 1, -4750 },
            { "apps/ynab4-rtl.csv", "creditcard1", 1, -93210 },
            { "other/paypal-custom.csv", "assets:online:paypal", 7, 941 },
            { "other/stripe.csv", "assets:online:stripe", 2, 1123 },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void File_is_read_by_its_rules_or_explains_itself(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");

        var statement = Reading.ByRules(Path.Combine(Folder!, file));

        var lines = statement.Accounts.Sum(a => a.Lines.Count);
        (lines > 0 || statement.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)).ShouldBeTrue();
        Reading.Codes(statement).Where(code => code.StartsWith("rules.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sums))]
    public void Account_adds_up(string file, string account, int count, long sum)
    {
        Assert.SkipWhen(Folder is null, "../shared/data/statements is not there.");

        var lines = Reading.ByRules(Path.Combine(Folder, file)).Accounts.Single(a => a.Id == account).Lines;

        lines.Count.ShouldBe(count);
        lines.Sum(l => l.MinorUnits).ShouldBe(sum);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_understood(string file)
    {
        Assert.SkipWhen(file == Absent, "../shared/data/statements is not there.");

        var text = File.ReadAllText(Path.Combine(Folder!, file));

        var rules = HledgerRules.Parse(text);

        // Two files are of a time when the language was another; some stand on files that nobody has.
        string[] expected = text.Contains("\nbase-account", StringComparison.Ordinal)
            ? ["rules.unknown", "rules.date-missing", "rules.amount-missing"]
            : ["rules.ignored", "rules.include-missing"];
        if (Included().IsMatch(text))
            expected = [.. expected, "rules.date-missing", "rules.amount-missing"];
        rules.Diagnostics.Select(d => d.Code).Except(expected).ShouldBeEmpty();
    }

    [GeneratedRegex("^include ", RegexOptions.Multiline)]
    private static partial Regex Included();

    private static TheoryData<string> Files(Func<string, bool> choose) =>
        Folder is null
            ? [Absent]
            :
            [
                .. Directory
                    .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                    .Where(choose)
                    .Select(file => Path.GetRelativePath(Folder, file))
                    .Order(StringComparer.Ordinal),
            ];
}
