using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests;

/// <summary>A mistake to make in a copy of a plan, and the resource that the complaint about it must name.</summary>
internal sealed record Fault(string Resource, string About, Action<JsonNode> Plant)
{
    /// <summary>The plan to make it in; by default the first that the policy is about.</summary>
    internal string? In { get; init; }

    /// <summary>Gives a value another one.</summary>
    internal static Fault Set(string resource, string path, JsonNode? value) =>
        new(
            resource,
            $"{path} = {value?.ToJsonString() ?? "null"}",
            plan => JsonPath.Set(Values(plan, resource), path, value?.DeepClone())
        );

    /// <summary>Changes a document inside a value, such as a policy.</summary>
    internal static Fault Edit(string resource, string path, string about, Action<JsonNode> change) =>
        new(
            resource,
            $"{path}: {about}",
            plan =>
            {
                var values = Values(plan, resource);
                var document = JsonNode.Parse(JsonPath.At(values, path)!.ToString())!;
                change(document);
                JsonPath.Set(values, path, document.ToJsonString());
            }
        );

    /// <summary>Takes the resource out of the plan.</summary>
    internal static Fault Remove(string resource) =>
        new(
            resource,
            "is not there",
            plan => ((JsonArray)Planned(plan, resource).Parent!).Remove(Planned(plan, resource))
        );

    /// <summary>Adds a resource like another one, with some of its values changed.</summary>
    internal static Fault Add(string like, string address, Action<JsonNode> change) =>
        new(
            address,
            "was added",
            plan =>
            {
                var copy = Planned(plan, like).DeepClone();
                copy["address"] = address;
                copy["name"] = address.Split('.')[1];
                change(copy["values"]!);
                ((JsonArray)Planned(plan, like).Parent!).Add(copy);
            }
        );

    /// <summary>Makes a value, known only afterwards, from something else; null takes it out.</summary>
    internal static Fault Refer(string resource, string path, string? to) =>
        new(
            resource,
            $"{path} from {to ?? "nothing"}",
            plan =>
            {
                var parts = Planned(plan, resource);
                var block = Plan.Entries(plan["configuration"]!["root_module"]!["resources"])
                    .Single(r => r["address"]!.ToString() == $"{parts["type"]}.{parts["name"]}");
                JsonPath.Set(
                    block["expressions"]!,
                    path,
                    to is null ? null : new JsonObject { ["references"] = new JsonArray(to) }
                );
            }
        );

    /// <summary>Changes what a module is given.</summary>
    internal static Fault Give(string resource, string input, string? from) =>
        new(
            resource,
            $"its module gets {input} from {from ?? "nothing"}",
            plan =>
                plan["configuration"]!["root_module"]!["module_calls"]![resource.Split('.')[1]]!["expressions"]![
                    input
                ] = from is null ? null : new JsonObject { ["references"] = new JsonArray(from) }
        );

    /// <summary>Changes an output.</summary>
    internal static Fault Tell(string output, JsonNode? value) =>
        new(
            output,
            "says otherwise",
            plan => plan["planned_values"]!["outputs"]![output]!["value"] = value?.DeepClone()
        );

    private static JsonNode Values(JsonNode plan, string address) => Planned(plan, address)["values"]!;

    private static JsonNode Planned(JsonNode plan, string address) =>
        Search(plan["planned_values"]!["root_module"]!, address)
        ?? throw new InvalidOperationException($"There is no {address} to damage.");

    private static JsonNode? Search(JsonNode module, string address) =>
        Plan.Entries(module["resources"]).FirstOrDefault(r => r["address"]!.ToString() == address)
        ?? Plan.Entries(module["child_modules"]).Select(m => Search(m, address)).FirstOrDefault(r => r is not null);
}
