using FinanceManager.Domain;

namespace FinanceManager.Api.Documents;

/// <summary>What is kept of a document besides its rows.</summary>
internal enum DocumentPart
{
    /// <summary>As it came.</summary>
    File,

    /// <summary>A small JPEG of its first page.</summary>
    Thumbnail,
}

/// <summary>Where files of documents are kept, apart from the database, by household and document. Faults are I/O faults.</summary>
internal interface IDocumentBlobs
{
    /// <summary>All of it or nothing; over what was there.</summary>
    Task SaveAsync(HouseholdId household, DocumentId document, DocumentPart part, Stream content, CancellationToken ct);

    /// <returns>False where there is no such part; then nothing was written.</returns>
    Task<bool> CopyToAsync(
        HouseholdId household,
        DocumentId document,
        DocumentPart part,
        Stream output,
        CancellationToken ct
    );

    /// <summary>All parts, for good; nothing happens where there are none.</summary>
    Task DeleteAsync(HouseholdId household, DocumentId document, CancellationToken ct);

    /// <summary>Everything of a household, for good.</summary>
    Task DeleteAllAsync(HouseholdId household, CancellationToken ct);
}
