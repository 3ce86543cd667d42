using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Amount">In the account's currency; money out is negative.</param>
/// <param name="Description">The payee where it is absent.</param>
/// <param name="Splits">Instead of <paramref name="CategoryId"/>.</param>
public sealed record EnterTransactionRequest(
    AccountId AccountId,
    DateOnly Date,
    [property: PlausibleAmount] Money Amount,
    [property: PlainText(200)] string? Payee = null,
    [property: PlainText(500)] string? Description = null,
    TransactionStatus Status = TransactionStatus.Booked,
    [property: PlainText(2000)] string? Note = null,
    [property: TransactionTags] IReadOnlyList<string>? Tags = null,
    CategoryId? CategoryId = null,
    [property: MinLength(1), MaxLength(100)] IReadOnlyList<SplitRequest>? Splits = null
);

/// <summary>A person enters a transaction by hand.</summary>
internal static class EnterTransaction
{
    internal static async Task<Results<Created<TransactionResponse>, NotFound>> Handle(
        EnterTransactionRequest request,
        FinanceDbContext db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var named = (request.Splits ?? []).Select(s => s.CategoryId).Append(request.CategoryId);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == request.AccountId, ct) is not { } account)
            return TypedResults.NotFound();
        if (!await SplitParts.AreKnownAsync(db, named, ct))
            return TypedResults.NotFound();

        var text = (request.Description ?? request.Payee ?? "").Trim();
        var transaction = new Transaction(account, request.Date, request.Amount, text, request.Status);
        if (request.Payee?.Trim() is { Length: > 0 } payee)
            transaction.NamePayee(payee, DecisionSource.Person);
        transaction.Annotate(request.Note);
        transaction.Tag(request.Tags ?? []);
        if (request.Splits is { } splits)
            SplitParts.Divide(transaction, splits);
        else if (request.CategoryId is { } category)
            transaction.Categorize(category, DecisionSource.Person, null, null);
        var isTransfer = IsGuessed(request) && Guess(http.Cascade(), account, transaction);

        db.Act.Describe("transaction.created", request.Payee ?? text);
        db.Add(transaction);
        await db.SaveChangesAsync(ct);
        if (isTransfer)
            await LinkAsync(db, transaction, ct);
        return TypedResults.Created($"/api/v1/transactions/{transaction.Id}", TransactionResponse.From(transaction));
    }

    /// <summary>A person who names no category leaves it to the cascade, as an import does.</summary>
    internal static bool IsGuessed(EnterTransactionRequest request) =>
        request.Splits is null && request.CategoryId is null;

    /// <returns>Whether a rule says that it is an end of a transfer.</returns>
    private static bool Guess(Categorizer categorizer, Account account, Transaction transaction)
    {
        var answer = categorizer.Categorize(
            new(
                transaction.Description,
                transaction.Payee,
                transaction.MinorUnits,
                transaction.Currency,
                transaction.AccountId
            )
            {
                Date = transaction.Date,
                Note = transaction.Note,
                Bank = CategorizationInput.BankOf(account),
            }
        );
        if (answer.Parts is { } parts && transaction.Status is not TransactionStatus.Reconciled)
            transaction.Divide(parts, answer.Source, answer.Confidence, answer.Evidence);
        else
            transaction.Categorize(answer.CategoryId, answer.Source, answer.Confidence, answer.Evidence);
        if (answer.IsOpen)
            transaction.AskFor();
        if (answer.Payee is { } payee)
            transaction.NamePayee(payee, answer.PayeeSource);
        transaction.Tag(transaction.Tags.Concat(answer.Tags ?? []));
        transaction.Annotate(transaction.Note ?? answer.Note);
        return answer.IsTransfer;
    }

    private static async Task LinkAsync(FinanceDbContext db, Transaction transaction, CancellationToken ct)
    {
        var ends = await ToldTransfers.FindAsync(db, [transaction], ct);
        if (!ends.TryGetValue(transaction.Id, out var id))
            return;
        var other = await db.Transactions.Include(t => t.Splits).SingleAsync(t => t.Id == id, ct);
        db.Add(Transfer.Between(transaction, other));
        await db.SaveChangesAsync(ct);
    }
}
