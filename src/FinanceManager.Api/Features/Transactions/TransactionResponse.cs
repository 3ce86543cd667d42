using System.Linq.Expressions;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Detail">Only for a single transaction.</param>
/// <param name="Similar">Only in the answer to a change of category: what else looks the same and could be changed too.</param>
public sealed record TransactionResponse(
    TransactionId Id,
    AccountId AccountId,
    DateOnly Date,
    Money Amount,
    string? Payee,
    DecisionSource PayeeSource,
    string Description,
    string? Note,
    TransactionStatus Status,
    IReadOnlyList<SplitResponse> Splits,
    TransferId? TransferId,
    IReadOnlyList<string> Tags,
    bool NeedsReview,
    int? InstallmentNumber,
    int? InstallmentCount,
    TransactionDetailResponse? Detail = null,
    SimilarTransactionsResponse? Similar = null
)
{
    internal static readonly Expression<Func<Transaction, TransactionResponse>> Projection =
        t => new TransactionResponse(
            t.Id,
            t.AccountId,
            t.Date,
            new Money(t.MinorUnits, t.Currency),
            t.Payee,
            t.PayeeSource,
            t.Description,
            t.Note,
            t.Status,
            t.Splits.OrderBy(s => s.Position)
                .Select(s => new SplitResponse(
                    s.Id,
                    s.CategoryId,
                    new Money(s.MinorUnits, t.Currency),
                    s.Note,
                    s.Source,
                    s.Confidence,
                    s.Evidence
                ))
                .ToList(),
            t.TransferId,
            t.Tags,
            t.NeedsReview,
            t.InstallmentNumber,
            t.InstallmentCount,
            null,
            null
        );

    internal static readonly Func<Transaction, TransactionResponse> From = Projection.Compile();
}

/// <param name="Source">Who chose the category.</param>
/// <param name="Confidence">0–1; null where a person or a rule chose.</param>
/// <param name="Evidence">Machine-readable reason for the choice.</param>
public sealed record SplitResponse(
    SplitId Id,
    CategoryId? CategoryId,
    Money Amount,
    string? Note,
    DecisionSource Source,
    double? Confidence,
    string? Evidence
);

public sealed record SimilarTransactionsResponse(int Count);
