using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Http;

/// <summary>A few short words.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class TransactionTagsAttribute() : ValidationAttribute("At most 20 tags of at most 50 characters.")
{
    private const int Most = 20;
    private static readonly PlainTextAttribute Word = new(50) { MinimumLength = 1 };

    public override bool IsValid(object? value) =>
        value is not IReadOnlyList<string> tags || (tags.Count <= Most && tags.All(Word.IsValid));
}
