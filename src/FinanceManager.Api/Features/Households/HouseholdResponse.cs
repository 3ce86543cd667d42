using FinanceManager.Domain;
using FinanceManager.Domain.Households;

namespace FinanceManager.Api.Features.Households;

/// <param name="Role">Of the person who asks.</param>
/// <param name="ChangeMonths">For how many months changes can be undone; null for ever.</param>
/// <param name="DocumentMonths">For how many months files of documents are kept that are proved and in the ledger; null for ever.</param>
public sealed record HouseholdResponse(
    HouseholdId Id,
    string Name,
    Role Role,
    Currency BaseCurrency,
    string? Country,
    bool IsDemo,
    int? ChangeMonths,
    int? DocumentMonths
)
{
    internal static HouseholdResponse From(Household household, Role role) =>
        new(
            household.Id,
            household.Name,
            role,
            household.BaseCurrency,
            household.Country,
            household.IsDemo,
            household.ChangeMonths,
            household.DocumentMonths
        );
}
