using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>One resource of a plan.</summary>
internal sealed class PlannedResource(JsonNode planned, PlanConfiguration? configuration, JsonNode? change)
{
    internal string Address { get; } = planned["address"]!.ToString();

    internal string Type { get; } = planned["type"]!.ToString();

    /// <summary>What tells it from others of its block: <c>backup</c> of <c>main["backup"]</c>; empty where it is alone.</summary>
    internal string Key { get; } = planned["index"]?.ToString() ?? "";

    internal JsonNode Values { get; } = planned["values"]!;

    /// <summary>The alias under which the root module knows its provider: <c>aws</c> or <c>aws.replica</c>.</summary>
    internal string Provider { get; } = configuration?.Provider ?? "aws";

    /// <summary>A value as text, at a path such as <c>rule.0.status</c>; null where there is none, or none yet.</summary>
    internal string? this[string path] => Node(path)?.ToString();

    internal JsonNode? Node(string path) => JsonPath.At(Values, path);

    internal IEnumerable<JsonNode> List(string path) => Plan.Entries(Node(path));

    /// <summary>A value that is itself a document, such as a policy; null where it is known only afterwards.</summary>
    internal JsonNode? Document(string path) => this[path] is { } text ? JsonNode.Parse(text) : null;

    /// <summary>What the value is made from, as <c>aws_kms_key.data.arn</c>.</summary>
    internal IReadOnlyList<string> References(string path) => configuration?.References(path) ?? [];

    internal bool Refers(string path, string to) => References(path).Contains(to);

    /// <summary>Whether the provider's default tags reach it.</summary>
    internal bool TakesDefaultTags => change?["after_unknown"]?["tags_all"] is not null || Node("tags_all") is not null;

    public override string ToString() => Address;
}
