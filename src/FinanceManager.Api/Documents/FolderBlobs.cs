using System.Security.Cryptography;
using System.Text;
using FinanceManager.Api.Backups;
using FinanceManager.Domain;

namespace FinanceManager.Api.Documents;

/// <summary>
/// Files of documents in a folder, each encrypted in chunks: a stolen disk or copy of the folder shows nothing. The key is
/// made once and kept beside them, locked with <c>SECRET_KEY</c>, so that a change of that changes one small file.
/// </summary>
/// <param name="secrets">What the key is locked with; the one before, which still opens it, comes second.</param>
internal sealed class FolderBlobs(string folder, IReadOnlyList<string> secrets) : IDocumentBlobs
{
    private const string KeyName = "key";
    private const string Purpose = "documents";
    private const string Unfinished = ".part";
    private string? _key;

    internal static FolderBlobs Of(Settings settings) =>
        new(
            settings.DocumentsFolder,
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
        var key = await KeyAsync(ct);
        PrivateFiles.MakeFolder(FolderOf(household));
        await WriteAsync(PathOf(household, document, part), key, content, overwrite: true, ct);
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
        try
        {
            await using var file = File.OpenRead(path);
            await Unsealing.CopyAsync(file, await KeyAsync(ct), output, ct);
            return true;
        }
        catch (CryptographicException damaged)
        {
            throw new IOException("A document's file was damaged.", damaged);
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

    private async Task<string> KeyAsync(CancellationToken ct)
    {
        if (_key is { } known)
            return known;
        PrivateFiles.MakeFolder(folder);
        var path = Path.Combine(folder, KeyName);
        if (!File.Exists(path))
            try
            {
                await LockAsync(path, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)), overwrite: false, ct);
            }
            // Another process made it meanwhile.
            catch (IOException) when (File.Exists(path)) { }
        return _key = await OpenKeyAsync(path, ct);
    }

    private async Task<string> OpenKeyAsync(string path, CancellationToken ct)
    {
        for (var i = 0; i < secrets.Count; i++)
            try
            {
                await using var file = File.OpenRead(path);
                using var opened = new MemoryStream();
                await Unsealing.CopyAsync(file, secrets[i], opened, ct);
                var key = Encoding.ASCII.GetString(opened.ToArray());
                if (i > 0)
                    await LockAsync(path, key, overwrite: true, ct);
                return key;
            }
            catch (CryptographicException) when (i + 1 < secrets.Count) { }
            catch (CryptographicException other)
            {
                throw new IOException("The key of documents is locked with another SECRET_KEY.", other);
            }
        throw new IOException("There is no key to documents.");
    }

    private Task LockAsync(string path, string key, bool overwrite, CancellationToken ct) =>
        WriteAsync(path, secrets[0], new MemoryStream(Encoding.ASCII.GetBytes(key)), overwrite, ct);

    /// <summary>All of it or nothing.</summary>
    private static async Task WriteAsync(string path, string key, Stream content, bool overwrite, CancellationToken ct)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{Unfinished}";
        try
        {
            await using (var file = PrivateFiles.Create(unfinished))
            {
                await using var closing = new SealingStream(file, key);
                await content.CopyToAsync(closing, ct);
                await closing.FinishAsync(ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
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
