using System.Text.Json;
using FinanceManager.Api.Tests.Fixtures;

namespace FinanceManager.Api.Tests.Rules;

/// <summary>A rule as a client writes it; a test states only what it is about.</summary>
internal static class WrittenRule
{
    internal static object Condition(string field, string comparison, string value, string? upperValue = null) =>
        new
        {
            field,
            @operator = comparison,
            value,
            upperValue,
        };

    /// <summary>Everything whose text contains some words, with these actions.</summary>
    internal static Dictionary<string, object?> Containing(string words, params (string Name, object? Value)[] actions)
    {
        var rule = new Dictionary<string, object?>
        {
            ["name"] = words,
            ["conditions"] = new[] { Condition("text", "contains", words) },
        };
        foreach (var (name, value) in actions)
            rule[name] = value;
        return rule;
    }

    internal static async Task<string> RuleAsync(
        this HomeOverHttp home,
        string words,
        params (string Name, object? Value)[] actions
    ) => HomeOverHttp.IdOf(await home.PostAsync("/rules", Containing(words, actions)));

    internal static Task<JsonElement> PreviewAsync(this HomeOverHttp home, string rule, string query = "") =>
        home.PostAsync($"/rules/{rule}/preview{query}", new { });

    internal static Task<JsonElement> ApplyAsync(this HomeOverHttp home, string rule) =>
        home.PostAsync($"/rules/{rule}/apply", new { });

    internal static string?[] Rows(JsonElement preview) =>
        [.. preview.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("transactionId").GetString())];
}
