using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>What the documents say that can be held against a plan.</summary>
internal static partial class Documents
{
    /// <summary>Those whose commands people type in a hurry.</summary>
    internal static IEnumerable<string> WithCommands =>
        new[] { "CLAUDE.md", "DEPLOYMENT.md", "README.md", "terraform/README.md" }
            .Where(Repository.Exists)
            .Concat(
                Directory
                    .EnumerateFiles(Repository.PathOf("docs/runbooks"), "*.md")
                    .Select(path => $"docs/runbooks/{Path.GetFileName(path)}")
            );

    /// <summary>The metrics of the program's namespace in terraform/README.md, with the first word of their unit.</summary>
    internal static IReadOnlyDictionary<string, string> TabledMetrics { get; } =
        TableOf("terraform/README.md", "| metric | unit |")
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Split(' ')[0]);

    internal static JsonNode Json(string path) => JsonNode.Parse(Repository.Read(path))!;

    /// <summary>The rows of the table whose head begins so.</summary>
    internal static IEnumerable<string> TableOf(string path, string head) =>
        Repository
            .Read(path)
            .Split('\n')
            .SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

    /// <summary>What stands between backquotes and in blocks of code: broken lines put together, comments left out.</summary>
    internal static IEnumerable<string> CodeOf(string path) =>
        Code()
            .Matches(Repository.Read(path))
            .Select(m =>
                m.Groups["block"].Success
                    ? Comment().Replace(m.Groups["block"].Value, "").Replace("\\\n", " ", StringComparison.Ordinal)
                    : m.Groups["span"].Value.Replace('\n', ' ')
            );

    [GeneratedRegex("(?<=^|\\s)#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        "^ *```[a-z]*\\n(?<block>.*?)^ *```|`(?<span>[^`]+)`",
        RegexOptions.Singleline | RegexOptions.Multiline
    )]
    private static partial Regex Code();
}
