using System.Text.Json;

namespace FinanceManager.Api.Tests.Ai;

/// <summary>A rule as the model says it.</summary>
internal static class SaidRule
{
    internal static string Of(
        object[] conditions,
        int? category,
        string? payee = null,
        params string[] notUnderstood
    ) =>
        JsonSerializer.Serialize(
            new
            {
                rule = new
                {
                    match = "all",
                    conditions,
                    category,
                    payee,
                    tags = Array.Empty<string>(),
                    transfer = false,
                    ignore = false,
                },
                notUnderstood,
            }
        );

    internal static object Text(string value, string @operator = "contains") => Condition("text", @operator, value);

    internal static object Amount(string @operator, string value, string? upperValue = null) =>
        Condition("amount", @operator, value, upperValue);

    internal static object Account(int? account) => Condition("account", "equals", "", account: account);

    internal static object Condition(
        string field,
        string @operator,
        string value,
        string? upperValue = null,
        int? account = null
    ) =>
        new
        {
            field,
            @operator,
            value,
            upperValue,
            account,
            not = false,
        };
}
