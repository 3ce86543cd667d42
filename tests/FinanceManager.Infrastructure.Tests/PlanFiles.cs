using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>The plans that <c>scripts/infra-check.sh</c> makes, in the folder named by <c>INFRA_PLANS</c>.</summary>
internal static class PlanFiles
{
    internal const string Production = "production";
    internal const string PublicAlb = "production-public-alb";
    internal const string Staging = "staging";

    internal static readonly IReadOnlyList<string> Environments = [Production, PublicAlb, Staging];
    internal static readonly IReadOnlyList<string> Bootstrap = ["bootstrap"];
    internal static readonly IReadOnlyList<string> Every = [.. Environments, .. Bootstrap];

    private static readonly string Folder = Environment.GetEnvironmentVariable("INFRA_PLANS") is { Length: > 0 } named
        ? named
        : Repository.PathOf("artifacts/infra");

    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>A copy of its own, which may be damaged.</summary>
    /// <exception cref="FileNotFoundException">It was not made: run <c>scripts/infra-check.sh</c>.</exception>
    internal static JsonNode Read(string name) => JsonNode.Parse(Texts.GetOrAdd(name, Text))!;

    internal static Plan Plan(string name) => new(Read(name));

    private static string Text(string name)
    {
        var path = Path.Combine(Folder, $"plan-{name}.json");
        return File.Exists(path)
            ? File.ReadAllText(path)
            : throw new FileNotFoundException($"There is no {path}; scripts/infra-check.sh makes the plans.");
    }
}
