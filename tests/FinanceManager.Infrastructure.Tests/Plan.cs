using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>What Terraform is going to do, as <c>terraform show -json</c> says it: values, and for what is known only afterwards, what it refers to.</summary>
internal sealed class Plan
{
    private readonly JsonNode _root;
    private readonly Dictionary<string, PlannedResource> _resources;

    internal Plan(JsonNode root)
    {
        _root = root;
        var changes = Entries(root["resource_changes"]).ToDictionary(c => c["address"]!.ToString());
        var configuration = root["configuration"]!["root_module"]!;
        _resources = Modules(root["planned_values"]!["root_module"]!)
            .SelectMany(module => Entries(module["resources"]))
            .Select(values => new PlannedResource(
                values,
                PlanConfiguration.Of(configuration, values),
                changes.GetValueOrDefault(values["address"]!.ToString())?["change"]
            ))
            .ToDictionary(r => r.Address);
    }

    internal IEnumerable<PlannedResource> Resources => _resources.Values;

    /// <summary><c>production</c> or <c>staging</c>.</summary>
    internal string Environment => Variable("environment") ?? "";

    internal bool IsProduction => Environment == "production";

    internal bool HasCloudFront => Variable("edge") == "cloudfront";

    /// <summary>The first part of every name of the installation.</summary>
    internal string Name => $"{Environment}-ai-finance";

    internal IEnumerable<PlannedResource> All(string type) => Resources.Where(r => r.Type == type);

    internal PlannedResource? Find(string address) => _resources.GetValueOrDefault(address);

    internal string? Variable(string name) => _root["variables"]?[name]?["value"]?.ToString();

    /// <summary>Null where there is no such output, or where its value is known only afterwards.</summary>
    internal JsonNode? Output(string name) => _root["planned_values"]?["outputs"]?[name]?["value"];

    internal IEnumerable<string> Outputs =>
        (_root["planned_values"]?["outputs"] as JsonObject ?? []).Select(o => o.Key);

    internal bool HasOutput(string name) => Outputs.Contains(name);

    /// <summary>Whether the provider tags everything that it makes.</summary>
    internal bool HasDefaultTags(string provider) =>
        Entries(_root["configuration"]?["provider_config"]?[provider]?["expressions"]?["default_tags"])
            .Any(block => block["tags"] is not null);

    /// <summary>One complaint for each resource of the type that does not hold, and one where there is no such resource.</summary>
    internal IEnumerable<string> Each(string type, string complaint, Func<PlannedResource, bool> holds)
    {
        var all = All(type).ToList();
        return all.Count == 0
            ? [$"{type}: there is none"]
            : all.Where(r => !holds(r)).Select(r => $"{r.Address}: {complaint}");
    }

    /// <summary>The complaint where the resource is missing or does not hold.</summary>
    internal IEnumerable<string> The(string address, string complaint, Func<PlannedResource, bool> holds)
    {
        if (Find(address) is not { } resource)
            yield return $"{address}: is missing";
        else if (!holds(resource))
            yield return $"{address}: {complaint}";
    }

    internal static IEnumerable<JsonNode> Entries(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonNode>();

    private static IEnumerable<JsonNode> Modules(JsonNode module) =>
        [module, .. Entries(module["child_modules"]).SelectMany(Modules)];
}
