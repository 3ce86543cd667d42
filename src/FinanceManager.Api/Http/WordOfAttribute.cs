using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Http;

/// <summary>
/// A value of an enum in a query, or several, written as in JSON. Bound as text, since the framework would take
/// only the declared spelling, and numbers besides.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class WordOfAttribute<TEnum>() : WordOfAttribute([.. Enum.GetValues<TEnum>().Select(Data.Columns.Word)])
    where TEnum : struct, Enum;

/// <param name="words">In the order of the enum.</param>
internal abstract class WordOfAttribute(string[] words) : ValidationAttribute("No such value.")
{
    internal IReadOnlyList<string> Words => words;

    public override bool IsValid(object? value) =>
        value switch
        {
            string word => words.Contains(word),
            string[] all => all.All(words.Contains),
            _ => true,
        };
}
