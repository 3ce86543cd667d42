using System.IO.Compression;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Api.Backups;

/// <summary>The embedded database: one file, and its log while somebody writes.</summary>
internal sealed class WholeFile(DatabaseTarget target) : IWholeDatabase
{
    public string Engine => "sqlite";

    public string ScratchParent => target.DataDirectory;

    public Task<bool> ExistsAsync(CancellationToken ct) =>
        Task.FromResult(new FileInfo(target.File) is { Exists: true, Length: > 0 });

    public async Task<bool> HasContentAsync(CancellationToken ct)
    {
        await using var connection = await SqliteCopy.OpenAsync(target.File, ct);
        try
        {
            return await StoredContents.AnyAsync(connection, ct);
        }
        catch (SqliteException e) when (SqliteCopy.IsDamage(e))
        {
            return true;
        }
    }

    public async Task<StoredContents> DumpAsync(Stream output, string scratch, CancellationToken ct)
    {
        var copy = Path.Combine(scratch, "copy.db");
        var contents = await CopyAsync(copy, ct);
        await using var file = File.OpenRead(copy);
        await using var packed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        await file.CopyToAsync(packed, ct);
        return contents;
    }

    private async Task<StoredContents> CopyAsync(string copy, CancellationToken ct)
    {
        try
        {
            await using var connection = await SqliteCopy.TakeAsync(target.File, copy, ct);
            return await StoredContents.ReadAsync(connection, ct);
        }
        catch (SqliteException e) when (SqliteCopy.IsDamage(e))
        {
            throw new BackupRefused(BackupRefused.Unreadable, $"{target.File} is damaged: {e.Message}");
        }
    }

    public Task<IDisposable?> ReserveAsync(CancellationToken ct)
    {
        try
        {
            return Task.FromResult<IDisposable?>(DataDirectory.Reserve(target.DataDirectory));
        }
        catch (IOException)
        {
            throw InUse(target.File);
        }
    }

    public async Task<ILoadedDatabase> LoadAsync(string dump, string scratch, CancellationToken ct)
    {
        var beside = DatabaseTarget.Embedded(Path.Combine(scratch, "loaded")).Unpooled();
        PrivateFiles.MakeFolder(beside.DataDirectory);
        await using var packed = new GZipStream(File.OpenRead(dump), CompressionMode.Decompress);
        await using var file = PrivateFiles.Create(beside.File);
        await packed.CopyToAsync(file, ct);
        return new LoadedFile(target, beside);
    }

    internal static BackupRefused InUse(string file) =>
        new("backup.in-use", $"{file} is in use. Stop the server, and restore again.");
}

/// <summary>A file that a dump was unpacked into, in a scratch folder that its maker deletes.</summary>
internal sealed class LoadedFile(DatabaseTarget target, DatabaseTarget beside) : ILoadedDatabase
{
    private const string Log = "-wal";

    public DatabaseTarget Target => beside;

    public async Task<(StoredContents Contents, bool Sound)> ReadAsync(CancellationToken ct)
    {
        await using var connection = await SqliteCopy.OpenAsync(beside.File, ct);
        var sound = await SqliteCopy.IsWholeAsync(connection, ct);
        return (
            sound ? await StoredContents.ReadAsync(connection, ct) : new("", new Dictionary<string, long>(), []),
            sound
        );
    }

    public async Task<string?> TakePlaceAsync(string stamp, CancellationToken ct)
    {
        await SettleAsync(beside, ct);
        await using (var written = new FileStream(beside.File, FileMode.Open))
            written.Flush(flushToDisk: true);
        if (!File.Exists(target.File))
        {
            File.Move(beside.File, target.File);
            return null;
        }
        var keptAs = $"{Path.ChangeExtension(target.File, null)}.before-{stamp}.db";
        await SettleAsync(target, ct);
        // Only a damaged one still has a log, which must not be taken for the successor's.
        if (File.Exists(target.File + Log))
            File.Move(target.File + Log, keptAs + Log);
        // The old file is given its second name before the new one takes the first, so that there always is one.
        File.Replace(beside.File, target.File, keptAs);
        return keptAs;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task SettleAsync(DatabaseTarget database, CancellationToken ct)
    {
        if (!await SqliteCopy.SettleAsync(database.File, ct))
            throw WholeFile.InUse(database.File);
    }
}
