namespace FinanceManager.Api.Backups;

/// <summary>Backups in a folder: written under another name, put on disk, and renamed.</summary>
internal sealed class FolderStore(string folder) : IBackupStore
{
    private const string Unfinished = ".part";

    public string Place => folder;

    public Task<IReadOnlyList<StoredObject>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StoredObject>>([
            .. Files()
                .Where(file => file.Extension != Unfinished)
                .Select(file => new StoredObject(file.Name, file.Length, file.LastWriteTimeUtc)),
        ]);

    public async Task WriteAsync(string name, Func<Stream, Task> write, CancellationToken ct)
    {
        PrivateFiles.MakeFolder(folder);
        var unfinished = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}{Unfinished}");
        try
        {
            await using (var file = PrivateFiles.Create(unfinished))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public Task<Stream> ReadAsync(string name, CancellationToken ct)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? Task.FromResult<Stream>(File.OpenRead(path))
            : throw new BackupRefused("backup.not-found", $"{path} is not there.");
    }

    public Task DeleteAsync(string name, CancellationToken ct)
    {
        File.Delete(Path.Combine(folder, name));
        return Task.CompletedTask;
    }

    public Task SweepAsync(DateTimeOffset before, CancellationToken ct)
    {
        foreach (var file in Files().Where(f => f.Extension == Unfinished && f.LastWriteTimeUtc < before.UtcDateTime))
            file.Delete();
        return Task.CompletedTask;
    }

    private FileInfo[] Files() => Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles() : [];
}
