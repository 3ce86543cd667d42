using System.Security.Cryptography;
using System.Text.Json;

namespace FinanceManager.Api.Backups;

/// <summary>A file of a document as it was, sealed as it lay in its folder.</summary>
/// <param name="Path">Below the folder of documents, with slashes.</param>
internal sealed record CopiedFile(string Path, long Size, string Sha256);

/// <param name="Sha256">Of the list beside the backup.</param>
internal sealed record CopiedDocuments(int Count, long Size, string Sha256);

/// <summary>
/// Files of documents in the store of backups: each content once, under its hash, and per backup a list of which files had
/// which content. They are sealed already, so that they are copied as they are.
/// </summary>
internal static class DocumentCopies
{
    private const string Content = "document-";
    private const string ListEnd = ".documents";
    private const string Unfinished = ".part";

    internal static string ListOf(string id) => id + ListEnd;

    /// <summary>After the database: what it knows of is there by now.</summary>
    /// <returns>Null where documents are kept elsewhere, or there are none.</returns>
    internal static async Task<CopiedDocuments?> TakeAsync(BackupContext context, string id, CancellationToken ct)
    {
        if (context.Documents is not { } folder || !Directory.Exists(folder))
            return null;
        var stored = (await context.Store.ListAsync(ct)).Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        var files = new List<CopiedFile>();
        foreach (
            var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
            if (
                !path.EndsWith(Unfinished, StringComparison.Ordinal)
                && await CopyAsync(context, folder, path, stored, ct) is { } file
            )
                files.Add(file);
        var list = JsonSerializer.SerializeToUtf8Bytes(files, BackupManifest.Json);
        await context.Store.WriteAsync(ListOf(id), stream => stream.WriteAsync(list, ct).AsTask(), ct);
        return new(files.Count, files.Sum(f => f.Size), Hex(SHA256.HashData(list)));
    }

    /// <summary>What is missing or is not what it was.</summary>
    internal static async Task<IReadOnlyList<Difference>> VerifyAsync(
        BackupContext context,
        BackupManifest manifest,
        CancellationToken ct
    )
    {
        var differences = new List<Difference>();
        foreach (var file in await ListAsync(context.Store, manifest, ct))
        {
            await using var content = await OpenAsync(context.Store, file, ct);
            var found = content is null ? "nothing" : Hex(await SHA256.HashDataAsync(content, ct));
            if (found != file.Sha256)
                differences.Add(new($"document {file.Path}", file.Sha256, found));
        }
        return differences;
    }

    /// <summary>All files of a backup in a folder that is not there yet.</summary>
    /// <exception cref="BackupRefused">One is missing or is not what it was.</exception>
    internal static async Task RestoreAsync(
        BackupContext context,
        BackupManifest manifest,
        string folder,
        CancellationToken ct
    )
    {
        PrivateFiles.MakeFolder(folder);
        foreach (var file in await ListAsync(context.Store, manifest, ct))
        {
            var path = Path.GetFullPath(Path.Combine(folder, file.Path));
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw BackupRefused.Damaged(manifest.Id);
            await using var content =
                await OpenAsync(context.Store, file, ct) ?? throw BackupRefused.Damaged(manifest.Id);
            PrivateFiles.MakeFolder(Path.GetDirectoryName(path)!);
            await using var output = PrivateFiles.Create(path);
            await using var measured = new MeasuringStream(output);
            await content.CopyToAsync(measured, ct);
            if (measured.Sha256() != file.Sha256)
                throw BackupRefused.Damaged(manifest.Id);
        }
    }

    /// <summary>Removes contents that no backup lists any more, and those that no backup ever came to list.</summary>
    internal static async Task TidyAsync(
        IBackupStore store,
        IEnumerable<BackupManifest> kept,
        DateTimeOffset before,
        CancellationToken ct
    )
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in kept)
        foreach (var file in await ListAsync(store, manifest, ct))
            needed.Add(Content + file.Sha256);
        foreach (var stored in await store.ListAsync(ct))
            if (
                stored.Name.StartsWith(Content, StringComparison.Ordinal)
                && stored.ChangedAt < before
                && !needed.Contains(stored.Name)
            )
                await store.DeleteAsync(stored.Name, ct);
    }

    /// <returns>Null where it was deleted meanwhile.</returns>
    private static async Task<CopiedFile?> CopyAsync(
        BackupContext context,
        string folder,
        string path,
        HashSet<string> stored,
        CancellationToken ct
    )
    {
        try
        {
            await using var file = File.OpenRead(path);
            var sha256 = Hex(await SHA256.HashDataAsync(file, ct));
            if (stored.Add(Content + sha256))
            {
                file.Position = 0;
                await context.Store.WriteAsync(Content + sha256, stream => file.CopyToAsync(stream, ct), ct);
            }
            return new(Path.GetRelativePath(folder, path).Replace('\\', '/'), file.Length, sha256);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <exception cref="BackupRefused">The list is missing, or is not what it was.</exception>
    private static async Task<IReadOnlyList<CopiedFile>> ListAsync(
        IBackupStore store,
        BackupManifest manifest,
        CancellationToken ct
    )
    {
        if (manifest.Documents is not { } documents)
            return [];
        using var list = new MemoryStream();
        await using (var stream = await store.ReadAsync(ListOf(manifest.Id), ct))
            await stream.CopyToAsync(list, ct);
        return Hex(SHA256.HashData(list.ToArray())) == documents.Sha256
            ? JsonSerializer.Deserialize<List<CopiedFile>>(list.ToArray(), BackupManifest.Json)!
            : throw BackupRefused.Damaged(manifest.Id);
    }

    /// <returns>Null where it is not there.</returns>
    private static async Task<Stream?> OpenAsync(IBackupStore store, CopiedFile file, CancellationToken ct)
    {
        try
        {
            return await store.ReadAsync(Content + file.Sha256, ct);
        }
        catch (BackupRefused e) when (e.Code == "backup.not-found")
        {
            return null;
        }
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
