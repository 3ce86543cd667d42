using System.ComponentModel.DataAnnotations;

namespace FinanceManager.Api.Http;

/// <summary>Bounded text that every engine can store; with a minimum length it is not blank either.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class PlainTextAttribute(int longest) : StringLengthAttribute(longest)
{
    public override bool IsValid(object? value) =>
        base.IsValid(value)
        && (
            value is not string text
            || (
                !text.Contains('\0', StringComparison.Ordinal)
                && (MinimumLength == 0 || !string.IsNullOrWhiteSpace(text))
            )
        );
}
