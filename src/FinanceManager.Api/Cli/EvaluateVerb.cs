using System.Text.Json;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;

namespace FinanceManager.Api.Cli;

/// <summary>
/// <c>evaluate --history A.csv --test B.csv</c>: how the local tiers do on movements whose categories are known and that
/// they did not learn from, in all and by tier; a tier's coverage is of all lines. Without a history, the default
/// categories' keys are the right answers.
/// </summary>
internal static class EvaluateVerb
{
    private const string Usage = "usage: evaluate [--history A.csv] --test B.csv [--country BR]";

    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (
            Arguments.Parse(args, "--history", "--test", "--country") is not { Files: [] } given
            || given["--test"] is not { } test
        )
        {
            await terminal.Error.WriteLineAsync(Usage);
            return CommandLine.Misused;
        }
        var history = given["--history"] is { } file ? LabelledFile.Read(file, needsCategory: true) : [];
        await FileCategorizer.SayLimitAsync(history, terminal);
        var seen = history.Select(line => line.Description).ToHashSet(StringComparer.Ordinal);
        var categorizer = new FileCategorizer(history, CategorizeVerb.CountriesOf(given["--country"]));
        var trials = new List<Trial>();
        foreach (var line in LabelledFile.Read(test, needsCategory: true))
        {
            if (line.Category is not { } expected)
                continue;
            var (category, answer) = categorizer.Of(line);
            // Several right answers are parted by a bar.
            var right = expected.Split('|').Contains(category, StringComparer.Ordinal);
            trials.Add(new(answer.Source, answer.Confidence, answer.Apply, right, seen.Contains(line.Description)));
        }
        var report = new
        {
            history = history.Count,
            threshold = categorizer.Threshold,
            all = QualityReport.Of(trials),
            seenBefore = QualityReport.Of(trials.Where(t => t.SeenBefore)),
            tiers = QualityReport.ByTier(trials).ToDictionary(t => CategorizeVerb.Word(t.Tier), t => t.Report),
        };
        await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, JsonOptions));
        return 0;
    }

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };
}
