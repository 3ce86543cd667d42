using FinanceManager.Domain;

namespace FinanceManager.Api.Categorization;

/// <summary>What is known of a movement before anybody decided what it was for.</summary>
/// <param name="MinorUnits">Money out is negative; null where a file tells texts only.</param>
/// <param name="FileCategory">What the bank's file itself calls it.</param>
internal readonly record struct CategorizationInput(
    string Description,
    string? Payee,
    long? MinorUnits,
    Currency Currency,
    AccountId AccountId,
    string? FileCategory = null
);
