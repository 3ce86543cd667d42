using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FinanceManager.Domain.Health;

namespace FinanceManager.Domain.Tests.Health;

/// <summary>What people are told of the formula is what is reckoned.</summary>
public sealed partial class PublishedFormulaTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "health-score.md"));

    [Fact]
    public void The_page_names_the_version_and_the_limits()
    {
        Page.ShouldContain($"Version {HealthFormula.Version}.");
        Page.ShouldContain($"up to {HealthFormula.Months} whole calendar months");
        Page.ShouldContain($"fewer than {HealthFormula.FewestMonths} the parts");
    }

    [Fact]
    public void The_page_states_every_weight()
    {
        var stated = Rows("## Parts and weights")
            .ToDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture));

        stated.ShouldBe(HealthFormula.Rules.ToDictionary(r => NameOf(r.Part), r => r.Weight));
        stated.Values.Sum().ShouldBe(100);
    }

    [Fact]
    public void The_page_states_every_curve() =>
        Rows("## Curves")
            .ToDictionary(r => r[0], r => Corners(r[1]))
            .ShouldBe(HealthFormula.Rules.ToDictionary(r => NameOf(r.Part), r => Told(r.Curve)));

    [Fact]
    public void The_page_names_every_action() =>
        Rows("## The three actions")
            .Select(r => r[0])
            .ShouldBe(Enum.GetNames<HealthActionKind>().Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static string NameOf(HealthPart part) => JsonNamingPolicy.CamelCase.ConvertName(part.ToString());

    private static string Told(HealthCurve curve) =>
        string.Join(
            "; ",
            curve.Corners.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value:0.##}>{c.Points:0.##}"))
        );

    private static string Corners(string cell) =>
        string.Join("; ", Corner().Matches(cell).Select(m => $"{ValueOf(m)}>{m.Groups["points"].Value}"));

    private static string ValueOf(Match corner)
    {
        var value = decimal.Parse(corner.Groups["value"].Value, CultureInfo.InvariantCulture);
        return (corner.Groups["percent"].Success ? value / 100 : value).ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string[]> Rows(string heading) =>
        Page[Page.IndexOf(heading, StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FinanceManager.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex(@"(?<value>[\d.]+)(?<percent> %)? → (?<points>[\d.]+)")]
    private static partial Regex Corner();
}
