using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <param name="Next">The cursor of the following page; null on the last one.</param>
public sealed record DocumentListResponse(IReadOnlyList<DocumentResponse> Items, DocumentId? Next);

/// <summary>The history of documents, the newest first; those in the bin only when asked for.</summary>
internal static class ListDocuments
{
    /// <param name="status">Any of these: <c>queued</c>, <c>reading</c>, <c>review</c>, <c>booked</c>, <c>statement</c>, <c>failed</c>, <c>deleted</c>.</param>
    internal static async Task<Ok<DocumentListResponse>> Handle(
        FinanceDbContext db,
        [FromQuery, WordOf<DocumentStatus>] string[]? status,
        TransactionId? transactionId,
        DocumentId? cursor,
        CancellationToken ct,
        [Range(1, Page<int>.Most)] int limit = Page<int>.Usual
    )
    {
        var documents = With(db, [.. (status ?? []).Select(s => Enum.Parse<DocumentStatus>(s, ignoreCase: true))]);
        if (transactionId is { } transaction)
            documents = documents.Where(d =>
                db.Attachments.Any(a => a.DocumentId == d.Id && a.TransactionId == transaction)
            );
        if (cursor is { } after)
            documents = documents.Where(d => d.Id < after);
        var rows = await DocumentRow.Of(db, documents.OrderByDescending(d => d.Id).Take(limit + 1)).ToListAsync(ct);
        var items = rows.Take(limit).Select(row => row.Response()).ToList();
        return TypedResults.Ok(new DocumentListResponse(items, rows.Count > limit ? items[^1].Id : null));
    }

    private static IQueryable<Document> With(FinanceDbContext db, DocumentStatus[] any)
    {
        if (any.Length == 0)
            return db.Documents.Where(d => d.DeletedAt == null);
        var (inBin, booked) = (any.Contains(DocumentStatus.Deleted), any.Contains(DocumentStatus.Booked));
        List<DocumentStage> open = [.. StagesOf(any, isOpen: true)];
        List<DocumentStage> settled = [.. StagesOf(any, isOpen: false)];
        return db.Documents.Where(d =>
            d.DeletedAt != null
                ? inBin
                : settled.Contains(d.Stage)
                    || (
                        (d.Stage == DocumentStage.Read || d.Stage == DocumentStage.Failed)
                        && (db.Attachments.Any(a => a.DocumentId == d.Id) ? booked : open.Contains(d.Stage))
                    )
        );
    }

    /// <param name="isOpen">Those that a transaction would settle.</param>
    private static IEnumerable<DocumentStage> StagesOf(DocumentStatus[] any, bool isOpen) =>
        any.Select(status =>
                (DocumentStage?)(
                    (status, isOpen) switch
                    {
                        (DocumentStatus.Review, true) => DocumentStage.Read,
                        (DocumentStatus.Failed, true) => DocumentStage.Failed,
                        (DocumentStatus.Queued, false) => DocumentStage.Queued,
                        (DocumentStatus.Reading, false) => DocumentStage.Reading,
                        (DocumentStatus.Statement, false) => DocumentStage.Statement,
                        _ => null,
                    }
                )
            )
            .OfType<DocumentStage>();
}
