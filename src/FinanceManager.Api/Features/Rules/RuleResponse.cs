using FinanceManager.Api.Categorization;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Features.Rules;

/// <param name="Position">Rules are tried in this order; the first that matches decides.</param>
/// <param name="Conditions">All of them must hold.</param>
public sealed record RuleResponse(
    RuleId Id,
    string Name,
    int Position,
    bool Enabled,
    IReadOnlyList<RuleCondition> Conditions,
    CategoryId? CategoryId,
    string? Payee
)
{
    internal static RuleResponse From(Rule r) =>
        new(r.Id, r.Name, r.Position, r.Enabled, HouseholdCategorizer.Conditions(r), r.CategoryId, r.Payee);
}
