using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Search;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Exactly one of <c>ids</c>, <c>filter</c> and <c>similarTo</c>, and either <c>set</c> or <c>delete</c>.</summary>
/// <param name="Ids">Chosen one by one: even what a person decided before is changed.</param>
/// <param name="Filter">What a filter finds: a person's earlier decisions stay.</param>
/// <param name="SimilarTo">What looks like this transaction: a person's earlier decisions stay.</param>
public sealed record BulkEditRequest(
    [property: MinLength(1), MaxLength(10_000)] TransactionId[]? Ids = null,
    TransactionFilter? Filter = null,
    TransactionId? SimilarTo = null,
    BulkChanges? Set = null,
    bool Delete = false
);

/// <summary>A member that is absent stays; <c>payee</c>, <c>note</c> and <c>categoryId</c> are cleared by null.</summary>
public sealed record BulkChanges
{
    private readonly GivenMembers _given = new();

    public CategoryId? CategoryId
    {
        get;
        init => field = _given.Note(value);
    }

    [PlainText(200)]
    public string? Payee
    {
        get;
        init => field = _given.Note(value);
    }

    [PlainText(2000)]
    public string? Note
    {
        get;
        init => field = _given.Note(value);
    }

    public TransactionStatus? Status { get; init; }

    [TransactionTags]
    public IReadOnlyList<string>? AddTags { get; init; }

    [TransactionTags]
    public IReadOnlyList<string>? RemoveTags { get; init; }

    internal bool Has(string member) => _given.Has(member);
}

/// <param name="ChangeSetId">Undoes all of it; null when nothing changed.</param>
public sealed record BulkEditResponse(ChangeSetId? ChangeSetId, int Changed);

/// <summary>One change to many transactions, as one change-set.</summary>
internal static class EditTransactionsInBulk
{
    internal static async Task<Results<Ok<BulkEditResponse>, NotFound, ProblemHttpResult>> Handle(
        BulkEditRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var selections = new object?[] { request.Ids, request.Filter, request.SimilarTo }.Count(s => s is not null);
        if (selections != 1 || request.Set is null != request.Delete)
            return Problems.Of(StatusCodes.Status400BadRequest, "bulk.ambiguous");
        if (!await SplitParts.AreKnownAsync(db, [request.Set?.CategoryId], ct))
            return TypedResults.NotFound();
        if (await BulkSelection.OfAsync(db, request, ct) is not { } selected)
            return TypedResults.NotFound();

        var count = await selected.CountAsync(ct);
        var label = request.Delete ? "transaction.bulk-deleted" : "transaction.bulk-edited";
        db.Act.Describe(label, count.ToString(CultureInfo.InvariantCulture), ChangeKind.Bulk);
        var changed = request.Set is { } changes
            ? await new BulkEdit(db, changes, chosen: request.Ids is not null).RunAsync(selected, ct)
            : await TransactionRemoval.RemoveAllAsync(db, selected, reconciled: false, ct);
        return TypedResults.Ok(new BulkEditResponse(db.Act.ChangeSet?.Id, changed));
    }
}
