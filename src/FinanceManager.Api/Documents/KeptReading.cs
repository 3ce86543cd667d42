using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Documents;
using FinanceManager.Domain;
using FinanceManager.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Documents;

/// <summary>A reading as it is kept in the database: all of it, but for the end of endless texts.</summary>
internal static class KeptReading
{
    private const int MostText = 20_000;
    private const int MostTexts = 10;
    private const int MostItems = 1_000;
    private const int MostCodes = 20;

    internal static string ToJson(DocumentReading reading) =>
        JsonSerializer.Serialize(
            reading with
            {
                Items = [.. reading.Items.Take(MostItems)],
                Codes = [.. reading.Codes.Take(MostCodes)],
                PageTexts = [.. reading.PageTexts.Take(MostTexts).Select(Storable)],
            },
            ChangeFields.Json
        );

    internal static DocumentReading? Of(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<DocumentReading>(json, ChangeFields.Json);

    // No engine keeps a zero in a text.
    private static string Storable(string text) =>
        (text.Length <= MostText ? text : text[..MostText]).Replace("\0", "", StringComparison.Ordinal);
}

internal static class DocumentChanges
{
    /// <summary>Within the household's lock: listeners hear of the document as of the next change.</summary>
    internal static async Task StampAsync(FinanceDbContext db, Document document, CancellationToken ct) =>
        document.Change(1 + (await db.Documents.MaxAsync(d => (long?)d.Sequence, ct) ?? 0));

    /// <summary>All that a change-set attached to a transaction.</summary>
    internal static async Task StampAttachedAsync(FinanceDbContext db, ChangeSetId changeSet, CancellationToken ct)
    {
        var entries = db.ChangeEntries.Where(e => e.ChangeSetId == changeSet && e.Entity == nameof(Attachment));
        var attached = db
            .Attachments.IgnoreQueryFilters([Filters.Deleted])
            .Where(a => entries.Any(e => e.EntityId == a.Id));
        var documents = await db.Documents.Where(d => attached.Any(a => a.DocumentId == d.Id)).ToListAsync(ct);
        foreach (var document in documents)
        {
            await StampAsync(db, document, ct);
            // Each has a number of its own.
            await db.SaveChangesAsync(ct);
        }
    }
}
