using System.IO.Compression;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Domain.Documents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Documents;

/// <summary>Gives all files back, as one ZIP, with a list of what was read of each and what it is attached to.</summary>
internal static class ArchiveDocuments
{
    internal static async Task<FileStreamHttpResult> Handle(
        FinanceDbContext db,
        DocumentFiles files,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var documents = await db
            .Documents.AsNoTracking()
            .Where(d => d.DeletedAt == null)
            .OrderBy(d => d.Id)
            .ToListAsync(ct);
        var rows = await DocumentRow
            .Of(db, db.Documents.Where(d => d.DeletedAt == null))
            .ToDictionaryAsync(r => r.Id, ct);
        var zip = DocumentFiles.Room();
        await using (var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, null, ct))
        {
            foreach (var document in documents.Where(d => !d.IsFileGone))
                if (await files.ReadAsync(db.CurrentHousehold, document.Id, DocumentPart.File, ct) is { } file)
                    await AddAsync(archive, NameOf(document), file, ct);
            var list = documents.Select(d => new
            {
                file = NameOf(d),
                document = rows.GetValueOrDefault(d.Id)?.Response(),
                reading = KeptReading.Of(d.Reading),
                draft = DocumentDraft.Of(d),
            });
            using var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(list, ChangeFields.Json));
            await AddAsync(archive, "documents.json", json, ct);
        }
        zip.Position = 0;
        response.Headers.ContentSecurityPolicy = DocumentPictures.Sandbox;
        return TypedResults.File(zip, "application/zip", "documents.zip");
    }

    private static async Task AddAsync(ZipArchive archive, string name, Stream content, CancellationToken ct)
    {
        await using (content)
        {
            await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
            await content.CopyToAsync(entry, ct);
        }
    }

    // A name of its own, and nothing in it that leads out of a folder.
    private static string NameOf(Document document) =>
        $"{document.Id}-{string.Concat(document.FileName.Select(c => c is '/' or '\\' or ':' ? '_' : c))}";
}
