using System.Text.Json;
using FinanceManager.Api.Cli;
using FinanceManager.Api.Http;

namespace FinanceManager.Api.Tests.Isolation;

/// <summary>Whose data a route is about.</summary>
internal enum Scope
{
    /// <summary>Nobody's: it needs no session.</summary>
    Public,

    /// <summary>The person who asks.</summary>
    Person,

    /// <summary>A household that the header names, or the oldest one.</summary>
    Household,

    /// <summary>A household that the path names.</summary>
    HouseholdInPath,
}

/// <summary>A route as the OpenAPI document has it.</summary>
internal sealed record DocumentedOperation(string Id, HttpMethod Method, string Path, Scope Scope)
{
    internal bool Reads => Method == HttpMethod.Get;

    internal static async Task<IReadOnlyList<DocumentedOperation>> AllAsync()
    {
        var paths = JsonSerializer.Deserialize<JsonElement>(await OpenApiVerb.Print()).GetProperty("paths");
        return
        [
            .. from path in paths.EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select new DocumentedOperation(
                operation.Value.GetProperty("operationId").GetString()!,
                HttpMethod.Parse(operation.Name),
                path.Name,
                ScopeOf(path.Name, operation.Value)
            ),
        ];
    }

    private static Scope ScopeOf(string path, JsonElement operation)
    {
        if (!operation.TryGetProperty("security", out _))
            return Scope.Public;
        if (path.Contains($"{{{Policies.HouseholdInPath}}}", StringComparison.Ordinal))
            return Scope.HouseholdInPath;
        var choosesHousehold =
            operation.TryGetProperty("parameters", out var parameters)
            && parameters.EnumerateArray().Any(p => p.GetProperty("name").GetString() == Policies.HouseholdHeader);
        return choosesHousehold ? Scope.Household : Scope.Person;
    }
}
