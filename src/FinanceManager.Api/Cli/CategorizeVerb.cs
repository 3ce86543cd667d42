using System.Globalization;
using FinanceManager.Api.Categorization;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Cli;

/// <summary>
/// <c>categorize FILE.csv [--history FILE.csv] [--country BR]</c>: the local tiers' answer for each line, without a
/// database. Writes <c>description,category,confidence,tier</c>; the tier is <c>review</c> where it would be asked.
/// </summary>
internal static class CategorizeVerb
{
    private const string Usage = "usage: categorize FILE.csv [--history FILE.csv] [--country BR]";

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (Arguments.Parse(args, "--history", "--country") is not { Files: [var path] } given)
        {
            await terminal.Error.WriteLineAsync(Usage);
            return CommandLine.Misused;
        }
        var lines = LabelledFile.Read(path, needsCategory: false);
        var history = given["--history"] is { } file ? LabelledFile.Read(file, needsCategory: true) : [];
        await FileCategorizer.SayLimitAsync(history, terminal);
        var categorizer = new FileCategorizer(history, CountriesOf(given["--country"]));
        await terminal.Out.WriteLineAsync("description,category,confidence,tier");
        foreach (var line in lines)
        {
            var (category, answer) = categorizer.Of(line);
            await terminal.Out.WriteLineAsync(
                $"{Cell(line.Description)},{Cell(category)},{answer.Confidence.ToString("F4", CultureInfo.InvariantCulture)},{(answer.Apply ? Word(answer.Source) : "review")}"
            );
        }
        return 0;
    }

    internal static string Word(DecisionSource tier) => tier.ToString().ToLowerInvariant();

    /// <summary>Where a merchant is at home is a hint; a country of which the dictionary knows no merchants gives none.</summary>
    internal static Countries CountriesOf(string? code) =>
        Enum.TryParse<Countries>(code, ignoreCase: true, out var countries) ? countries : Countries.None;

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
