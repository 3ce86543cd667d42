using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>What a resource's block says, before values: for one in a module, with what the module was given.</summary>
internal sealed class PlanConfiguration(JsonNode block, JsonNode? call, string provider)
{
    internal string Provider => provider;

    internal static PlanConfiguration? Of(JsonNode root, JsonNode planned)
    {
        var address = planned["address"]!.ToString();
        var block = $"{planned["type"]}.{planned["name"]}";
        var call = address.StartsWith("module.", StringComparison.Ordinal)
            ? root["module_calls"]?[address.Split('.')[1]]
            : null;
        var found = Plan.Entries((call?["module"] ?? root)["resources"])
            .FirstOrDefault(r => r["address"]!.ToString() == block);
        // The key of a module's resource is the root's, or the module's own with its name before it.
        var provider = found?["provider_config_key"]?.ToString().Split(':')[^1] ?? "aws";
        return found is null ? null : new(found["expressions"] ?? new JsonObject(), call, provider);
    }

    internal IReadOnlyList<string> References(string path) =>
        [.. Named(JsonPath.At(block, path)).SelectMany(Outside).Distinct()];

    private IEnumerable<string> Outside(string reference) =>
        call is not null && reference.StartsWith("var.", StringComparison.Ordinal)
            ? Named(call["expressions"]?[reference["var.".Length..]])
            : [reference];

    private static IEnumerable<string> Named(JsonNode? expression) =>
        expression is JsonObject ? Plan.Entries(expression["references"]).Select(r => r.ToString()) : [];
}
