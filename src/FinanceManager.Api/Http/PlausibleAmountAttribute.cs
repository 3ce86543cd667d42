using System.ComponentModel.DataAnnotations;
using FinanceManager.Domain;

namespace FinanceManager.Api.Http;

/// <summary>An amount small enough that thousands of them still add up in 64 bits.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal sealed class PlausibleAmountAttribute() : ValidationAttribute("The amount is too large.")
{
    internal const long Largest = 1_000_000_000_000_000;

    public override bool IsValid(object? value) =>
        value is not Money money || money.MinorUnits is >= -Largest and <= Largest;
}
