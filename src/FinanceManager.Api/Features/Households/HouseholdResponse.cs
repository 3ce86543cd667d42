using FinanceManager.Domain;
using FinanceManager.Domain.Households;

namespace FinanceManager.Api.Features.Households;

/// <param name="Role">Of the person who asks.</param>
public sealed record HouseholdResponse(
    HouseholdId Id,
    string Name,
    Role Role,
    Currency BaseCurrency,
    string? Country,
    bool IsDemo
)
{
    internal static HouseholdResponse From(Household household, Role role) =>
        new(household.Id, household.Name, role, household.BaseCurrency, household.Country, household.IsDemo);
}
