using System.Security.Cryptography;
using FinanceManager.Api.Backups;
using FinanceManager.Domain;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Files of documents in a folder, each encrypted in chunks with a key that comes from <c>SECRET_KEY</c>: a stolen disk or
/// copy of the folder shows nothing. After the key was changed, what was written before is opened with the one before.
/// </summary>
/// <param name="keys">The one to write with first.</param>
internal sealed class FolderBlobs(string folder, IReadOnlyList<string> keys) : IDocumentBlobs
{
    private const string Purpose = "documents";
    private const string Unfinished = ".part";

    internal static FolderBlobs Of(Settings settings) =>
        new(
            Path.Combine(settings.DataDirectory, "documents"),
            [
                .. new[] { settings.SecretKey, settings.PreviousSecretKey }
                    .OfType<string>()
                    .Select(secret => Convert.ToHexString(Settings.DeriveKey(secret, Purpose))),
            ]
        );

    public async Task SaveAsync(
        HouseholdId household,
        DocumentId document,
        DocumentPart part,
        Stream content,
        CancellationToken ct
    )
    {
        PrivateFiles.MakeFolder(FolderOf(household));
        var path = PathOf(household, document, part);
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var file = PrivateFiles.Create(unfinished))
            {
                await using var closing = new SealingStream(file, keys[0]);
                await content.CopyToAsync(closing, ct);
                await closing.FinishAsync(ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public async Task<bool> CopyToAsync(
        HouseholdId household,
        DocumentId document,
        DocumentPart part,
        Stream output,
        CancellationToken ct
    )
    {
        var path = PathOf(household, document, part);
        if (!File.Exists(path))
            return false;
        await using var file = File.OpenRead(path);
        for (var i = 0; ; i++)
            try
            {
                file.Position = 0;
                await Unsealing.CopyAsync(file, keys[i], output, ct);
                return true;
            }
            // Another key fails at the first chunk, before anything was written.
            catch (CryptographicException) when (i + 1 < keys.Count) { }
            catch (CryptographicException damaged)
            {
                throw new IOException("A document's file was damaged, or its key is another.", damaged);
            }
    }

    public Task DeleteAsync(HouseholdId household, DocumentId document, CancellationToken ct)
    {
        foreach (var part in Enum.GetValues<DocumentPart>())
            if (Directory.Exists(FolderOf(household)))
                File.Delete(PathOf(household, document, part));
        return Task.CompletedTask;
    }

    public Task DeleteAllAsync(HouseholdId household, CancellationToken ct)
    {
        if (Directory.Exists(FolderOf(household)))
            Directory.Delete(FolderOf(household), recursive: true);
        return Task.CompletedTask;
    }

    private string FolderOf(HouseholdId household) => Path.Combine(folder, household.Value.ToString("N"));

    private string PathOf(HouseholdId household, DocumentId document, DocumentPart part) =>
        Path.Combine(FolderOf(household), BlobNames.Of(document, part));
}

/// <summary>How parts of documents are called within their household's folder.</summary>
internal static class BlobNames
{
    internal static string Of(DocumentId document, DocumentPart part) =>
        part == DocumentPart.File ? $"{document.Value:N}" : $"{document.Value:N}-thumbnail";
}
