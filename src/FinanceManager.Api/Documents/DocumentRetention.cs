using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Deletes the files of documents that are older than the household keeps them, where they are proved and in the ledger: what
/// was read of them stays. A few each time, so that nobody waits for many.
/// </summary>
internal sealed class DocumentRetention(FinanceDbContext db, IDocumentBlobs blobs)
{
    private const int Most = 50;

    internal async Task ForgetAsync(CancellationToken ct)
    {
        var months = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => h.DocumentMonths)
            .SingleOrDefaultAsync(ct);
        if (months is not { } kept)
            return;
        var before = db.Clock.GetUtcNow().AddMonths(-kept);
        var old = await db
            .Documents.Where(d => d.IsProved && !d.IsFileGone && d.CreatedAt < before)
            .Where(d => db.Attachments.Any(a => a.DocumentId == d.Id))
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(Most)
            .ToListAsync(ct);
        foreach (var id in old)
        {
            await blobs.DeleteAsync(db.CurrentHousehold, id, ct);
            await using var write = await LedgerWrite.BeginAsync(db, ct);
            if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document)
                continue;
            document.LoseFile();
            await DocumentChanges.StampAsync(db, document, ct);
            await db.SaveChangesAsync(ct);
            await write.CommitAsync(ct);
        }
    }
}
