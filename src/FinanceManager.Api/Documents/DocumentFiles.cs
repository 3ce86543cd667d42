using FinanceManager.Api.Backups;
using FinanceManager.Documents;
using FinanceManager.Domain;

namespace FinanceManager.Api.Documents;

/// <summary>Files of documents as files, for as long as something is done with them.</summary>
internal sealed class DocumentFiles(IDocumentBlobs blobs, IReadDocuments reader) : IDisposable
{
    private const int ThumbnailSide = 320;
    private const int PagesAtOnce = 2;
    private readonly SemaphoreSlim _pages = new(PagesAtOnce);

    public void Dispose() => _pages.Dispose();

    /// <returns>Null where the file is not kept, or not on this machine.</returns>
    internal async Task<OpenDocument?> OpenAsync(HouseholdId household, DocumentId document, CancellationToken ct)
    {
        var path = Path.Combine(Path.GetTempPath(), $"document-{Path.GetRandomFileName()}");
        await using var file = PrivateFiles.Create(path);
        var opened = new OpenDocument(path);
        try
        {
            if (await blobs.CopyToAsync(household, document, DocumentPart.File, file, ct))
                return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
        opened.Dispose();
        return null;
    }

    /// <summary>A part to be sent, which is gone from the disk once it is closed; null where there is none.</summary>
    internal async Task<Stream?> ReadAsync(
        HouseholdId household,
        DocumentId document,
        DocumentPart part,
        CancellationToken ct
    )
    {
        var file = TemporaryFile.Create();
        try
        {
            if (await blobs.CopyToAsync(household, document, part, file, ct))
            {
                file.Position = 0;
                return file;
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        await file.DisposeAsync();
        return null;
    }

    /// <summary>One page as a picture, from 1; null where there is none to be seen. A few at a time, since each is a program.</summary>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    internal async Task<byte[]?> PageAsync(
        HouseholdId household,
        DocumentId document,
        int page,
        int longestSide,
        CancellationToken ct
    )
    {
        await _pages.WaitAsync(ct);
        try
        {
            using var opened = await OpenAsync(household, document, ct);
            return opened is null ? null : await reader.JpegAsync(opened.Path, page, longestSide, ct);
        }
        finally
        {
            _pages.Release();
        }
    }

    internal Task DeleteAsync(HouseholdId household, DocumentId document, CancellationToken ct) =>
        blobs.DeleteAsync(household, document, ct);

    /// <summary>Makes the small picture of a document that is open, where there is anything to be seen.</summary>
    internal async Task KeepThumbnailAsync(
        HouseholdId household,
        DocumentId document,
        OpenDocument opened,
        CancellationToken ct
    )
    {
        try
        {
            if (await reader.JpegAsync(opened.Path, 1, ThumbnailSide, ct) is not { } jpeg)
                return;
            using var content = new MemoryStream(jpeg, writable: false);
            await blobs.SaveAsync(household, document, DocumentPart.Thumbnail, content, ct);
        }
        // What can be read need not be shown.
        catch (DocumentRefusedException) { }
    }
}

/// <summary>A readable copy of a document's file, gone once it is disposed.</summary>
internal sealed class OpenDocument(string path) : IDisposable
{
    internal string Path { get; } = path;

    public void Dispose() => File.Delete(Path);
}
