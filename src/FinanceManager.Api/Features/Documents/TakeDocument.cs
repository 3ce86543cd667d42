using System.Security.Cryptography;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>Keeps what was handed in, once, and has it read.</summary>
internal sealed class TakeDocument(FinanceDbContext db, IDocumentBlobs blobs, DocumentSignal signal)
{
    private const int LongestName = 200;

    // A trial has no use for more, and anybody may try.
    private const int MostInDemo = 20;

    /// <param name="content">Can seek.</param>
    /// <returns>The document, and whether the very same bytes were there already; then they are not read again.</returns>
    internal async Task<(DocumentId Id, bool Existed)> RunAsync(
        string fileName,
        string contentType,
        Stream content,
        CancellationToken ct
    )
    {
        content.Position = 0;
        var sha256 = await SHA256.HashDataAsync(content, ct);
        if (await KnownAsync(sha256, content, ct) is { } known)
            return (known, true);
        await RefuseInDemoAsync(ct);

        var document = new Document(
            NameOf(fileName),
            contentType,
            sha256,
            content.Length,
            db.Tenant.User,
            db.Clock.GetUtcNow()
        );
        content.Position = 0;
        await blobs.SaveAsync(db.CurrentHousehold, document.Id, DocumentPart.File, content, ct);
        if (await AddAsync(document, ct))
        {
            signal.Wake();
            return (document.Id, false);
        }
        // Somebody handed the same file in meanwhile.
        await blobs.DeleteAsync(db.CurrentHousehold, document.Id, ct);
        return ((await KnownAsync(sha256, content, ct))!.Value, true);
    }

    /// <summary>A document in the bin comes back, and so does a file that was kept no longer.</summary>
    private async Task<DocumentId?> KnownAsync(byte[] sha256, Stream content, CancellationToken ct)
    {
        var known = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Sha256 == sha256, ct);
        if (known is null)
            return null;
        if (known is { DeletedAt: null, IsFileGone: false })
            return known.Id;
        if (known.IsFileGone)
        {
            content.Position = 0;
            await blobs.SaveAsync(db.CurrentHousehold, known.Id, DocumentPart.File, content, ct);
        }
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == known.Id, ct) is not { } document)
            return null;
        document.ComeBack();
        if (document.Stage is DocumentStage.Queued or DocumentStage.Reading)
            await DocumentQueue.PutAsync(db, document.Id, ct);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        signal.Wake();
        return document.Id;
    }

    private async Task<bool> AddAsync(Document document, CancellationToken ct)
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await db.Documents.AnyAsync(d => d.Sha256 == document.Sha256, ct))
            return false;
        db.Add(document);
        await DocumentQueue.PutAsync(db, document.Id, ct);
        await DocumentChanges.StampAsync(db, document, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return true;
    }

    private async Task RefuseInDemoAsync(CancellationToken ct)
    {
        if (
            await db.Households.AnyAsync(h => h.Id == db.CurrentHousehold && h.IsDemo, ct)
            && await db.Documents.CountAsync(ct) >= MostInDemo
        )
            throw new RuleViolation("document.demo-full");
    }

    /// <summary>Without a path, and without what no engine or terminal should see.</summary>
    private static string NameOf(string fileName)
    {
        var name = Path.GetFileName(string.Concat(fileName.Where(c => !char.IsControl(c))).Replace('\\', '/')).Trim();
        return name.Length switch
        {
            0 => "document",
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }
}
