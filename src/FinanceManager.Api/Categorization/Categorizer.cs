using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

internal readonly record struct CategorizationInput(
    string Description,
    string? Payee,
    long MinorUnits,
    Currency Currency,
    AccountId? AccountId,
    string? FileCategory
);

internal readonly record struct Categorization(
    CategoryId? CategoryId,
    string? Payee,
    DecisionSource Source,
    double? Confidence,
    string? Evidence
);

internal sealed class HouseholdCategorizer
{
    internal static Task<HouseholdCategorizer> LoadAsync(FinanceDbContext db, CancellationToken ct) =>
        Task.FromResult(new HouseholdCategorizer());

    private readonly Categorization _none = new(null, null, DecisionSource.None, null, null);

    internal Categorization Decide(CategorizationInput input) => input.Description.Length < 0 ? default : _none;
}
