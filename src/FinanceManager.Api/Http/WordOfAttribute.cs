using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Http;

/// <summary>
/// A value of an enum in a query, written as in JSON. Bound as text, since the framework would take
/// only the declared spelling, and numbers besides.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class WordOfAttribute<TEnum>() : ValidationAttribute("No such value.")
    where TEnum : struct, Enum
{
    public override bool IsValid(object? value) => value is not string word || Words.Contains(word);

    private static readonly HashSet<string> Words = [.. Enum.GetValues<TEnum>().Select(Data.Columns.Word)];
}
