using System.Globalization;
using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>Paths such as <c>rule.0.lifecycle.0.delete_after</c>: names of objects and places of lists.</summary>
internal static class JsonPath
{
    internal static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var part in path.Split('.'))
            node = node switch
            {
                JsonObject o => o[part],
                JsonArray a when Place(part) is { } place && place < a.Count => a[place],
                _ => null,
            };
        return node;
    }

    /// <summary>The first of a list, as Terraform writes a block; null where there is none.</summary>
    internal static JsonNode? Block(this JsonNode? node) => Plan.Entries(node).FirstOrDefault();

    /// <exception cref="InvalidOperationException">There is nothing at the path but its last part.</exception>
    internal static void Set(JsonNode node, string path, JsonNode? value)
    {
        var end = path.LastIndexOf('.');
        var parent = end < 0 ? node : At(node, path[..end]);
        switch (parent)
        {
            case JsonObject o:
                o[path[(end + 1)..]] = value;
                break;
            case JsonArray a when Place(path[(end + 1)..]) is { } place && place < a.Count:
                a[place] = value;
                break;
            default:
                throw new InvalidOperationException($"There is no {path} to set.");
        }
    }

    private static int? Place(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
