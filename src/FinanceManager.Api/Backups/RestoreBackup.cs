using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Into">The database that now holds the backup; null when it did not hold, and nothing was changed.</param>
/// <param name="KeptAs">The name of what was there before.</param>
/// <param name="Safety">The id of a backup of what was there before.</param>
/// <param name="Documents">The folder that now holds the files of documents; null where the backup has none.</param>
/// <param name="SessionsEnded">Everybody signs in again.</param>
internal sealed record RestoredBackup(
    VerifiedBackup Verified,
    string? Into,
    string? KeptAs,
    string? Safety,
    string? Documents,
    int SessionsEnded
);

/// <summary>Restores beside, proves it, keeps a copy of what is there, and swaps in one step. Deletes nothing.</summary>
internal static class RestoreBackup
{
    /// <param name="id">Or <c>latest</c>.</param>
    /// <param name="into">The database that may be replaced or made; without it only an empty one is.</param>
    internal static async Task<RestoredBackup> RunAsync(
        BackupContext context,
        DatabaseTarget target,
        string id,
        string? into,
        CancellationToken ct
    )
    {
        var named = into is null ? target.Unpooled() : target.Named(into);
        var whole = IWholeDatabase.Of(named);
        using var reserved = await whole.ReserveAsync(ct);
        var occupied = await whole.ExistsAsync(ct) && await whole.HasContentAsync(ct);
        if (occupied && into is null)
            throw new BackupRefused(
                "backup.target-not-empty",
                $"There are data in the database. To replace it: --into {(named.Engine == DatabaseEngine.Sqlite ? Path.GetFileName(named.File) : named.Name)}."
            );
        var manifest = (await BackupCatalog.ReadAsync(context.Store, ct)).Find(id);
        using var scratch = PrivateFiles.MakeScratch(whole.ScratchParent);
        await using var loaded = await VerifyBackup.LoadAsync(context, whole, manifest, scratch.Path, ct);
        var verified = await VerifyBackup.CompareAsync(context, manifest, loaded, ct);
        if (!verified.Holds)
            return new(verified, null, null, null, null, 0);

        var documents = await DocumentsAsync(context, manifest, IsInUse(named, target) ? null : into, ct);
        var ended = await EndSessionsAsync(context, loaded.Target, ct);
        var safety = occupied ? await KeepAsync(context, named, ct) : null;
        var stamp = BackupManifest.Stamp(context.Clock.GetUtcNow());
        var keptAs = await loaded.TakePlaceAsync(stamp, ct);
        documents?.TakePlace(stamp);
        return new(
            verified,
            named.Engine == DatabaseEngine.Sqlite ? named.File : named.Name,
            keptAs,
            safety,
            documents?.Into,
            ended
        );
    }

    private static bool IsInUse(DatabaseTarget named, DatabaseTarget target) =>
        named.Engine == DatabaseEngine.Sqlite ? named.File == target.File : named.Name == target.Name;

    /// <param name="beside">A name for the files of a database that is not the one in use; null for the one in use.</param>
    private static async Task<LoadedFolder?> DocumentsAsync(
        BackupContext context,
        BackupManifest manifest,
        string? beside,
        CancellationToken ct
    )
    {
        if (manifest.Documents is null || context.Documents is not { } folder)
            return null;
        var into = beside is null ? folder : $"{folder}-{Path.GetFileName(beside)}";
        var loaded = new LoadedFolder($"{folder}.{manifest.Id}", into);
        // Of a restore that was broken off.
        if (Directory.Exists(loaded.From))
            Directory.Delete(loaded.From, recursive: true);
        await DocumentCopies.RestoreAsync(context, manifest, loaded.From, ct);
        return loaded;
    }

    /// <summary>Files beside those in use, whole, to take their place by a rename.</summary>
    private sealed record LoadedFolder(string From, string Into)
    {
        internal void TakePlace(string stamp)
        {
            if (Directory.Exists(Into))
                Directory.Move(Into, $"{Into}.before-{stamp}");
            Directory.Move(From, Into);
        }
    }

    // Whoever was signed out, or lost a device, since the backup must not be signed in again by it.
    private static async Task<int> EndSessionsAsync(BackupContext context, DatabaseTarget target, CancellationToken ct)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(context.Clock)
            .AddLogging()
            .AddDatabase(target)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
        return await db.Sessions.RevokeAsync(context.Clock.GetUtcNow(), ct);
    }

    private static async Task<string?> KeepAsync(BackupContext context, DatabaseTarget named, CancellationToken ct)
    {
        try
        {
            return (await TakeBackup.RunAsync(context, named, BackupKind.Safety, ct)).Id;
        }
        catch (BackupRefused e) when (e.Code == BackupRefused.Unreadable)
        {
            await context.Messages.WriteLineAsync($"{e.Message} It is kept as it is.");
            return null;
        }
    }
}
