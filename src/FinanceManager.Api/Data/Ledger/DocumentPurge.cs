using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Deletes the rows of a document for good; undoing passes over what is gone.</summary>
internal static class DocumentPurge
{
    internal static async Task RunAsync(FinanceDbContext db, DocumentId document, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await DocumentQueue.RemoveAsync(db, document, ct);
        await db
            .Attachments.IgnoreQueryFilters([Filters.Deleted])
            .Where(a => a.DocumentId == document)
            .ExecuteDeleteAsync(ct);
        await db.Documents.Where(d => d.Id == document).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
    }
}
