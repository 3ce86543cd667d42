using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>A member that is absent stays; <c>payee</c>, <c>note</c> and <c>categoryId</c> are cleared by null.</summary>
public sealed record EditTransactionRequest
{
    private readonly GivenMembers _given = new();

    public AccountId? AccountId { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>In the account's currency; with several splits the first one takes the difference.</summary>
    [PlausibleAmount]
    public Money? Amount { get; init; }

    [PlainText(200)]
    public string? Payee
    {
        get;
        init => field = _given.Note(value);
    }

    [PlainText(500)]
    public string? Description { get; init; }

    [PlainText(2000)]
    public string? Note
    {
        get;
        init => field = _given.Note(value);
    }

    public TransactionStatus? Status { get; init; }

    [TransactionTags]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>All splits, which then add up to the amount.</summary>
    [MinLength(1), MaxLength(100)]
    public IReadOnlyList<SplitRequest>? Splits { get; init; }

    /// <summary>Puts the whole transaction under one category.</summary>
    public CategoryId? CategoryId
    {
        get;
        init => field = _given.Note(value);
    }

    internal bool Has(string member) => _given.Has(member);
}

/// <summary>A person corrects a transaction. Choosing a category teaches what the merchant is, and asks about the others.</summary>
internal static class EditTransaction
{
    internal static async Task<Results<Ok<TransactionResponse>, NotFound, ProblemHttpResult>> Handle(
        TransactionId id,
        EditTransactionRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var found = await db.Transactions.Include(t => t.Splits).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (found is not { } transaction)
            return TypedResults.NotFound();
        var seen = TransactionResponse.From(transaction);
        var ids = transaction.Splits.Select(s => s.Id.Value).Append(id.Value).ToList();
        if (await RowVersion.RefuseAsync(db, ifMatch, seen, ids, ct) is { } refusal)
            return refusal;
        var named = (request.Splits ?? []).Select(s => s.CategoryId).Append(request.CategoryId);
        if (!await SplitParts.AreKnownAsync(db, named, ct))
            return TypedResults.NotFound();
        if (request.AccountId is { } accountId)
        {
            if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, ct) is not { } account)
                return TypedResults.NotFound();
            transaction.MoveTo(account);
        }

        var opens =
            transaction.Status == TransactionStatus.Reconciled
            && request.Status is not (null or TransactionStatus.Reconciled);
        Correct(request, transaction);
        var before = Decided.Of(transaction);
        var chosen = Categorize(request, transaction);
        db.Act.Describe(
            opens ? "transaction.reopened" : "transaction.edited",
            transaction.Payee ?? transaction.Description
        );
        await db.SaveChangesAsync(ct);
        if (!chosen)
            return TypedResults.Ok(TransactionResponse.From(transaction));

        var category = transaction.Splits[0].CategoryId;
        await MerchantLearning.LearnAsync(db, transaction, before, category, ct);
        await db.SaveChangesAsync(ct);
        var similar = await SimilarTransactions.CountAsync(db, transaction, category, ct);
        return TypedResults.Ok(TransactionResponse.From(transaction) with { Similar = similar });
    }

    private static void Correct(EditTransactionRequest request, Transaction transaction)
    {
        if (request.Date is { } date)
            transaction.MoveTo(date);
        if (request.Amount is { } amount)
            transaction.Correct(amount);
        if (request.Has(nameof(request.Payee)))
            transaction.NamePayee(request.Payee, DecisionSource.Person);
        if (request.Description is { } description)
            transaction.Describe(description);
        if (request.Has(nameof(request.Note)))
            transaction.Annotate(request.Note);
        if (request.Tags is { } tags)
            transaction.Tag(tags);
    }

    /// <returns>Whether a person chose one category for all of it.</returns>
    private static bool Categorize(EditTransactionRequest request, Transaction transaction)
    {
        if (request.Splits is { } splits)
            SplitParts.Divide(transaction, splits);
        if (request.Has(nameof(request.CategoryId)))
            transaction.Categorize(request.CategoryId, DecisionSource.Person, null, null);
        // Last, since a reconciled transaction is closed to corrections, and reopening one comes first.
        if (request.Status is { } status)
            transaction.SetStatus(status);
        return (request.Splits is not null || request.Has(nameof(request.CategoryId)))
            && transaction.Splits.Select(s => s.CategoryId).Distinct().Count() == 1;
    }
}
