using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Detail">Only for a single transaction.</param>
/// <param name="Balance">The account's after this transaction; only in a list of one account with no filter but days.</param>
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
    SimilarTransactionsResponse? Similar = null,
    Money? Balance = null
) : IVersioned
{
    public string Version =>
        RowVersion.Of(
            AccountId,
            Date,
            Amount,
            Payee,
            Description,
            Note,
            Status,
            Splits.Select(s => new
            {
                s.CategoryId,
                s.Amount,
                s.Note,
            }),
            TransferId,
            Tags,
            NeedsReview
        );

    /// <param name="t">With its splits.</param>
    internal static TransactionResponse From(Transaction t) =>
        new(
            t.Id,
            t.AccountId,
            t.Date,
            t.Amount,
            t.Payee,
            t.PayeeSource,
            t.Description,
            t.Note,
            t.Status,
            [.. t.Splits.OrderBy(s => s.Position).Select(s => SplitResponse.From(s, t.Currency))],
            t.TransferId,
            t.Tags,
            t.NeedsReview,
            t.InstallmentNumber,
            t.InstallmentCount
        );
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
)
{
    internal static SplitResponse From(Split s, Currency currency) =>
        new(s.Id, s.CategoryId, new Money(s.MinorUnits, currency), s.Note, s.Source, s.Confidence, s.Evidence);
}

public sealed record SimilarTransactionsResponse(int Count);
