using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Backups;

/// <summary>What all work on backups needs.</summary>
/// <param name="Documents">The folder of documents' files; null where they lie in a bucket, which keeps its own copies.</param>
/// <param name="Messages">Where a person is told what happens; not where results go.</param>
internal sealed record BackupContext(
    IBackupStore Store,
    BackupSettings Settings,
    string? Documents,
    TimeProvider Clock,
    TextWriter Messages
)
{
    internal static BackupContext Of(Settings settings, IBackupStore store, TimeProvider clock, TextWriter messages) =>
        new(
            store,
            settings.Backups,
            settings.DocumentBucket is null ? settings.DocumentsFolder : null,
            clock,
            messages
        );
}

/// <summary>Writes a backup and its manifest, then removes what has served its time.</summary>
internal static class TakeBackup
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <exception cref="BackupRefused">It could not be taken. Nothing that counts as a backup is left.</exception>
    internal static async Task<BackupManifest> RunAsync(
        BackupContext context,
        DatabaseTarget target,
        BackupKind kind,
        CancellationToken ct
    )
    {
        var whole = IWholeDatabase.Of(target);
        if (!await whole.ExistsAsync(ct))
            throw new BackupRefused("backup.no-database", "There is no database to back up.");
        var now = context.Clock.GetUtcNow();
        var id = BackupManifest.NewId(now);
        var (contents, sha256, size) = await WriteDataAsync(context, whole, BackupCatalog.DataOf(id), ct);
        var manifest = new BackupManifest(
            BackupManifest.CurrentVersion,
            id,
            now,
            kind,
            whole.Engine,
            contents.Schema,
            sha256,
            size,
            contents.Rows,
            contents.Sums,
            context.Settings.Key is { } key ? Seal.KeyId(key) : null,
            // A migration changes no file, and a restore keeps those that were there.
            kind is BackupKind.Manual or BackupKind.Daily
                ? await DocumentCopies.TakeAsync(context, id, ct)
                : null
        );
        await context.Store.WriteAsync(
            BackupCatalog.ManifestOf(id),
            stream => JsonSerializer.SerializeAsync(stream, manifest, BackupManifest.Json, ct),
            ct
        );
        await TidyAsync(context, ct);
        return manifest;
    }

    private static async Task<(StoredContents Contents, string Sha256, long Size)> WriteDataAsync(
        BackupContext context,
        IWholeDatabase whole,
        string name,
        CancellationToken ct
    )
    {
        using var scratch = PrivateFiles.MakeScratch(whole.ScratchParent);
        StoredContents? contents = null;
        var (sha256, size) = ("", 0L);
        await context.Store.WriteAsync(
            name,
            async stream =>
            {
                await using var measured = new MeasuringStream(stream);
                contents = await DumpAsync(context.Settings.Key, whole, measured, scratch.Path, ct);
                (sha256, size) = (measured.Sha256(), measured.Size);
            },
            ct
        );
        return (contents!, sha256, size);
    }

    private static async Task<StoredContents> DumpAsync(
        string? key,
        IWholeDatabase whole,
        Stream output,
        string scratch,
        CancellationToken ct
    )
    {
        if (key is null)
            return await whole.DumpAsync(output, scratch, ct);
        await using var seal = new SealingStream(output, key);
        var contents = await whole.DumpAsync(seal, scratch, ct);
        await seal.FinishAsync(ct);
        return contents;
    }

    /// <summary>A backup that was taken is one, whether or not older ones can be removed: the role may have no right to.</summary>
    private static async Task TidyAsync(BackupContext context, CancellationToken ct)
    {
        var store = context.Store;
        var now = context.Clock.GetUtcNow();
        try
        {
            var catalog = await BackupCatalog.ReadAsync(store, ct);
            var anyExpired = false;
            foreach (var expired in BackupRetention.Expired(catalog.Backups, now, context.Settings.KeepDays))
            {
                // Without its manifest it is incomplete at once, however far this comes.
                await store.DeleteAsync(BackupCatalog.ManifestOf(expired.Id), ct);
                await store.DeleteAsync(BackupCatalog.DataOf(expired.Id), ct);
                await store.DeleteAsync(BackupCatalog.VerificationOf(expired.Id), ct);
                await store.DeleteAsync(DocumentCopies.ListOf(expired.Id), ct);
                anyExpired = true;
            }
            foreach (var left in catalog.Incomplete.Where(o => o.ChangedAt < now - Abandoned))
                await store.DeleteAsync(left.Name, ct);
            await store.SweepAsync(now - Abandoned, ct);
            if (anyExpired)
            {
                var kept = (await BackupCatalog.ReadAsync(store, ct)).Backups.Select(b => b.Manifest);
                await DocumentCopies.TidyAsync(store, kept.OfType<BackupManifest>(), now - Abandoned, ct);
            }
        }
        catch (Exception e) when (e is BackupRefused or IOException or UnauthorizedAccessException)
        {
            await context.Messages.WriteLineAsync($"Older backups were not removed: {e.Message}");
        }
    }
}
