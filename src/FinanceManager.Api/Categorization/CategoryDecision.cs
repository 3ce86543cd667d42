using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

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
    internal static CategoryDecision Unknown { get; } =
        new(null, null, DecisionSource.None, null, null, DecisionSource.None);
}
