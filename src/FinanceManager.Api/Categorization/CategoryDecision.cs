using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Categorization;

/// <summary>What is likely, but not sure enough to be applied without asking.</summary>
internal readonly record struct CategorySuggestion(
    CategoryId CategoryId,
    DecisionSource Source,
    double Confidence,
    string Evidence
);

/// <summary>An answer with its reason; category and payee may come from different tiers.</summary>
/// <param name="Evidence">For machines: <c>rule:ID</c>, <c>memory:9</c>, <c>dictionary:ifood</c>, <c>kind:pix-out</c>, <c>bank</c>.</param>
internal readonly record struct CategoryDecision(
    CategoryId? CategoryId,
    string? Payee,
    DecisionSource Source,
    double? Confidence,
    string? Evidence,
    DecisionSource PayeeSource
)
{
    /// <summary>Where nothing is decided.</summary>
    internal CategorySuggestion? Suggested { get; init; }

    /// <summary>A movement between own accounts has no category, and nobody need be asked for one.</summary>
    internal bool IsOwn { get; init; }

    /// <summary>Whether a person should be asked for the category.</summary>
    internal bool IsOpen => CategoryId is null && Source == DecisionSource.None && Parts is null && !IsOwn;

    /// <summary>What a rule divides the movement into, instead of one category; they add up to its amount.</summary>
    internal IReadOnlyList<SplitPart>? Parts { get; init; }

    /// <summary>What rules add.</summary>
    internal IReadOnlyList<string>? Tags { get; init; }

    /// <summary>What a rule writes where there is no note.</summary>
    internal string? Note { get; init; }

    /// <summary>A rule knows it for one side of a movement between own accounts, whose other side is to be looked for.</summary>
    internal bool IsTransfer { get; init; }

    /// <summary>The rule by which the line is not imported.</summary>
    internal RuleId? IgnoredBy { get; init; }

    internal static CategoryDecision Unknown { get; } =
        new(null, null, DecisionSource.None, null, null, DecisionSource.None);
}
