using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <param name="Next">The cursor of the following page; null on the last one.</param>
public sealed record DocumentListResponse(IReadOnlyList<DocumentResponse> Items, DocumentId? Next);

/// <summary>The history of documents, the newest first; those in the bin only when asked for.</summary>
internal static class ListDocuments
{
    internal static async Task<Ok<DocumentListResponse>> Handle(
        FinanceDbContext db,
        DocumentStatus? status,
        TransactionId? transactionId,
        DocumentId? cursor,
        CancellationToken ct,
        [Range(1, Page<int>.Most)] int limit = Page<int>.Usual
    )
    {
        var documents = With(db, status);
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

    private static IQueryable<Document> With(FinanceDbContext db, DocumentStatus? status)
    {
        var living = db.Documents.Where(d => d.DeletedAt == null);
        return status switch
        {
            DocumentStatus.Queued => living.Where(d => d.Stage == DocumentStage.Queued),
            DocumentStatus.Reading => living.Where(d => d.Stage == DocumentStage.Reading),
            DocumentStatus.Statement => living.Where(d => d.Stage == DocumentStage.Statement),
            DocumentStatus.Failed => living.Where(d =>
                d.Stage == DocumentStage.Failed && !db.Attachments.Any(a => a.DocumentId == d.Id)
            ),
            DocumentStatus.Review => living.Where(d =>
                d.Stage == DocumentStage.Read && !db.Attachments.Any(a => a.DocumentId == d.Id)
            ),
            DocumentStatus.Booked => living.Where(d =>
                (d.Stage == DocumentStage.Read || d.Stage == DocumentStage.Failed)
                && db.Attachments.Any(a => a.DocumentId == d.Id)
            ),
            DocumentStatus.Deleted => db.Documents.Where(d => d.DeletedAt != null),
            _ => living,
        };
    }
}
