using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Http;

/// <summary>
/// A value of an enum in a query, or several, written as in JSON. Bound as text, since the framework would take
/// only the declared spelling, and numbers besides.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class WordOfAttribute<TEnum>() : ValidationAttribute("No such value.")
    where TEnum : struct, Enum
{
    public override bool IsValid(object? value) =>
        value switch
        {
            string word => Words.Contains(word),
            string[] words => Words.IsSupersetOf(words),
            _ => true,
        };

    private static readonly HashSet<string> Words = [.. Enum.GetValues<TEnum>().Select(Data.Columns.Word)];
}
