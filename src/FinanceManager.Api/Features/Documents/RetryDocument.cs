using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>Has a document read again; what a person said about it stays.</summary>
internal static class RetryDocument
{
    internal static async Task<Results<Accepted<DocumentResponse>, NotFound>> Handle(
        DocumentId id,
        FinanceDbContext db,
        DocumentSignal signal,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id && d.DeletedAt == null, ct) is not { } document)
            return TypedResults.NotFound();
        document.Retry();
        await DocumentQueue.PutAsync(db, id, ct);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        signal.Wake();
        var row = await DocumentRow.Of(db, db.Documents.Where(d => d.Id == id)).SingleAsync(ct);
        return TypedResults.Accepted((string?)null, row.Response());
    }
}
