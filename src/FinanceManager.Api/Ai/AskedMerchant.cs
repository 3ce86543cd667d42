using FinanceManager.Api.Categorization;
using FinanceManager.Domain;

namespace FinanceManager.Api.Ai;

/// <summary>Movements of one merchant in one direction, which share one question and its answer.</summary>
/// <param name="Key">As the cascade knows the merchant.</param>
/// <param name="Kind">Of the newest of them.</param>
/// <param name="Text">Of the newest of them, redacted.</param>
/// <param name="Payee">Who the bank says it was, redacted, where it says more than the text.</param>
/// <param name="BaseMinorUnits">Of the largest, in the base currency, as far as it is known.</param>
/// <param name="Local">What the local tiers hold for likely without deciding it.</param>
internal sealed record AskedMerchant(
    string Key,
    PaymentKind Kind,
    bool IsIncome,
    string Text,
    string? Payee,
    IReadOnlyList<TransactionId> Rows,
    long BaseMinorUnits,
    CategoryId? Local
)
{
    /// <summary>Whether anything is left that a model could know it by.</summary>
    internal bool CanBeAsked { get; init; }
}
