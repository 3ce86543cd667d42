using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>One statement of a policy document in a plan.</summary>
internal sealed record Statement(PlannedResource Resource, JsonNode Node)
{
    internal string Sid => Node[nameof(Sid)]?.ToString() ?? "";

    internal bool Allows => Node["Effect"]?.ToString() == "Allow";

    internal IReadOnlyList<string> Actions => Texts(Node["Action"]);

    internal IReadOnlyList<string> Resources => Texts(Node[nameof(Resource)]);

    internal bool IsAboutEverything => Resources.Contains("*");

    /// <summary>Whether it says whom it is about, as the policies of keys, buckets, topics and trust do.</summary>
    internal bool NamesPrincipal => Node["Principal"] is not null;

    /// <summary>What the condition compares the key with; empty where it does not.</summary>
    internal IReadOnlyList<string> Condition(string comparison, string key) =>
        Texts(Node["Condition"]?[comparison]?[key]);

    internal bool Allowing(string action) =>
        Allows
        && Actions.Any(a =>
            a == "*" || a == action || a.EndsWith('*') && action.StartsWith(a[..^1], StringComparison.Ordinal)
        );

    internal string Complain(string complaint) => $"{Resource.Address}: {Sid} {complaint}";

    internal static IEnumerable<Statement> Of(Plan plan) => plan.Resources.SelectMany(Of);

    internal static IEnumerable<Statement> Of(PlannedResource resource) =>
        new[] { "policy", "assume_role_policy" }
            .Where(path => resource[path] is not null)
            .SelectMany(path => Plan.Entries(resource.Document(path)!["Statement"]))
            .Select(node => new Statement(resource, node));

    /// <summary>One text or several, as IAM takes both.</summary>
    internal static IReadOnlyList<string> Texts(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray several => [.. several.Select(n => n!.ToString())],
            _ => [node.ToString()],
        };
}
