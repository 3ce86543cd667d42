using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>Into the bin, out of it, and for good.</summary>
internal static class DeleteDocument
{
    /// <param name="forGood">Of a document in the bin: its file, what was read of it, and that it proves a transaction.</param>
    internal static async Task<Results<NoContent, NotFound>> Handle(
        DocumentId id,
        FinanceDbContext db,
        IDocumentBlobs blobs,
        CancellationToken ct,
        bool forGood = false
    )
    {
        if (forGood)
            return await PurgeAsync(id, db, blobs, ct);
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document)
            return TypedResults.NotFound();
        document.Delete(db.Clock.GetUtcNow());
        await DocumentQueue.RemoveAsync(db, id, ct);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.NoContent();
    }

    internal static async Task<Results<Ok<DocumentResponse>, NotFound>> Restore(
        DocumentId id,
        FinanceDbContext db,
        DocumentSignal signal,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document)
            return TypedResults.NotFound();
        document.Restore();
        if (document.Stage is DocumentStage.Queued or DocumentStage.Reading)
            await DocumentQueue.PutAsync(db, id, ct);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        signal.Wake();
        var row = await DocumentRow.Of(db, db.Documents.Where(d => d.Id == id)).SingleAsync(ct);
        return TypedResults.Ok(row.Response());
    }

    // The file first: a row without a file tells what is missing, a file without a row would stay for ever.
    private static async Task<Results<NoContent, NotFound>> PurgeAsync(
        DocumentId id,
        FinanceDbContext db,
        IDocumentBlobs blobs,
        CancellationToken ct
    )
    {
        var found = await db
            .Documents.Where(d => d.Id == id)
            .Select(d => new { IsDeleted = d.DeletedAt != null })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return TypedResults.NotFound();
        if (!found.IsDeleted)
            throw new RuleViolation("document.not-deleted");
        await blobs.DeleteAsync(db.CurrentHousehold, id, ct);
        await DocumentPurge.RunAsync(db, id, ct);
        return TypedResults.NoContent();
    }
}
