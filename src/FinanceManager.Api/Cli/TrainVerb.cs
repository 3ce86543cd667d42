using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;

namespace FinanceManager.Api.Cli;

/// <summary><c>train OUT</c>: makes the shipped prior again from the words in the program; see docs/decisions/0018.</summary>
internal static class TrainVerb
{
    internal static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (Arguments.Parse(args) is not { Files: [var path] })
        {
            await terminal.Error.WriteLineAsync("usage: train FILE");
            return CommandLine.Misused;
        }
        var nothing = DataLines
            .Of("nothing.tsv")
            .Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => DescriptionNormalizer.Fold(cells[1]));
        await using var file = File.Create(path);
        PriorTraining.Run([.. Phrases()], nothing, file);
        await terminal.Out.WriteLineAsync($"{{\"bytes\": {file.Length}}}");
        return 0;
    }

    private static IEnumerable<(string Key, string Phrase)> Phrases()
    {
        foreach (var line in DataLines.Of("merchants.tsv"))
            if (line.Split('\t') is [var pattern, var key, ..])
                yield return (key, pattern.Trim('^', '*'));
        foreach (var language in (string[])["en", "es", "pt"])
        foreach (var line in DataLines.Of($"vocabulary-{language}.tsv"))
            if (line.Split('\t') is [var key, var phrase])
                yield return (key, phrase);
    }
}
