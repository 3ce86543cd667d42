using System.Linq.Expressions;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Categorization;

/// <summary>A transaction as rules look at it: in the bank's words, whatever a person made of them.</summary>
internal sealed record RecordedMovement(
    TransactionId Id,
    AccountId AccountId,
    DateOnly Date,
    long MinorUnits,
    Currency Currency,
    string Text,
    string? Payee,
    DecisionSource PayeeSource,
    string? Note,
    bool IsInstallment
)
{
    internal static Expression<Func<Transaction, RecordedMovement>> Of { get; } =
        t => new RecordedMovement(
            t.Id,
            t.AccountId,
            t.Date,
            t.MinorUnits,
            t.Currency,
            t.BankText ?? t.Description,
            t.Payee,
            t.PayeeSource,
            t.Note,
            t.InstallmentNumber != null
        );

    /// <param name="banks">Of the accounts.</param>
    internal CategorizationInput Input(IReadOnlyDictionary<AccountId, string> banks) =>
        new(Text, Payee, MinorUnits, Currency, AccountId)
        {
            Date = Date,
            Note = Note,
            IsInstallment = IsInstallment,
            Bank = banks.GetValueOrDefault(AccountId),
        };
}
