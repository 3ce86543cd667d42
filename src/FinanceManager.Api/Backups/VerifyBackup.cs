using System.Security.Cryptography;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Migrations;

namespace FinanceManager.Api.Backups;

/// <summary>A number of the restored database that is not the manifest's.</summary>
/// <param name="What">Such as <c>rows accounts</c> or <c>sum BRL</c>.</param>
internal sealed record Difference(string What, string Expected, string Found);

/// <summary>What a restore of a backup showed.</summary>
/// <param name="Differences">Between the restored rows and sums and the manifest's.</param>
/// <param name="Problems">What the check of every household's ledger found, as kind and household.</param>
internal sealed record VerifiedBackup(
    string Id,
    bool Holds,
    DateTimeOffset? VerifiedAt,
    int Households,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<string> Problems
);

/// <summary>Restores a backup beside, and holds it against its manifest and the rules of the ledger.</summary>
internal static class VerifyBackup
{
    internal static async Task<VerifiedBackup> RunAsync(
        BackupContext context,
        DatabaseTarget target,
        string id,
        CancellationToken ct
    )
    {
        var catalog = await BackupCatalog.ReadAsync(context.Store, ct);
        var manifest = catalog.Find(id);
        var whole = IWholeDatabase.Of(target);
        using var scratch = PrivateFiles.MakeScratch(whole.ScratchParent);
        await using var loaded = await LoadAsync(context, whole, manifest, scratch.Path, ct);
        return await CompareAsync(context, manifest, loaded, ct);
    }

    /// <summary>The backup as a database beside the target's. A damaged one is refused before anything is made of it.</summary>
    internal static async Task<ILoadedDatabase> LoadAsync(
        BackupContext context,
        IWholeDatabase whole,
        BackupManifest manifest,
        string scratch,
        CancellationToken ct
    )
    {
        Refuse(whole, manifest, context.Settings.Key);
        var stored = Path.Combine(scratch, "stored");
        if (!await FetchAsync(context.Store, manifest, stored, ct))
            throw BackupRefused.Damaged(manifest.Id);
        var dump = manifest.KeyId is null ? stored : Path.Combine(scratch, "dump");
        try
        {
            if (manifest.KeyId is not null)
                await UnsealAsync(stored, context.Settings.Key!, dump, ct);
            return await whole.LoadAsync(dump, scratch, ct);
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            throw BackupRefused.Damaged(manifest.Id);
        }
    }

    /// <summary>Compares, brings the schema up to date and checks; records it when all of it holds.</summary>
    internal static async Task<VerifiedBackup> CompareAsync(
        BackupContext context,
        BackupManifest manifest,
        ILoadedDatabase loaded,
        CancellationToken ct
    )
    {
        var (contents, sound) = await loaded.ReadAsync(ct);
        if (!sound)
            throw BackupRefused.Damaged(manifest.Id);
        List<Difference> differences =
        [
            .. DifferencesOf(manifest.Contents, contents),
            .. await DocumentCopies.VerifyAsync(context, manifest, ct),
        ];
        await Migrator.MigrateAsync(loaded.Target, context.Clock, ct);
        await using var services = new ServiceCollection()
            .AddSingleton(context.Clock)
            .AddLogging()
            .AddDatabase(loaded.Target)
            .BuildServiceProvider();
        var (households, problems) = await WholeCheck.RunAsync(services, repair: false, ct);
        var holds = differences.Count == 0 && problems.Count == 0;
        DateTimeOffset? verifiedAt = holds ? context.Clock.GetUtcNow() : null;
        if (verifiedAt is { } at)
            await context.Store.WriteAsync(
                BackupCatalog.VerificationOf(manifest.Id),
                stream => JsonSerializer.SerializeAsync(stream, new Verification(at), BackupManifest.Json, ct),
                ct
            );
        return new(
            manifest.Id,
            holds,
            verifiedAt,
            households,
            differences,
            [.. problems.Select(p => $"{p.Kind} {p.Household}").Distinct()]
        );
    }

    private static void Refuse(IWholeDatabase whole, BackupManifest manifest, string? key)
    {
        if (manifest.Engine != whole.Engine)
            throw new BackupRefused(
                "backup.other-engine",
                $"{manifest.Id} is of {manifest.Engine}; the database here is of {whole.Engine}."
            );
        if (string.CompareOrdinal(manifest.Schema, Migrator.Newest) > 0)
            throw new BackupRefused(
                "backup.newer-schema",
                $"{manifest.Id} has the schema {manifest.Schema}, and this program knows {Migrator.Newest}. Use a newer one."
            );
        if (manifest.KeyId is not null && key is null)
            throw new BackupRefused("backup.key-missing", $"{manifest.Id} is encrypted; set BACKUP_KEY.");
        if (manifest.KeyId is not null && manifest.KeyId != Seal.KeyId(key!))
            throw new BackupRefused("backup.wrong-key", $"{manifest.Id} is encrypted with another BACKUP_KEY.");
    }

    private static async Task<bool> FetchAsync(
        IBackupStore store,
        BackupManifest manifest,
        string path,
        CancellationToken ct
    )
    {
        await using var input = await store.ReadAsync(BackupCatalog.DataOf(manifest.Id), ct);
        await using var file = PrivateFiles.Create(path);
        await using var measured = new MeasuringStream(file);
        await input.CopyToAsync(measured, ct);
        return measured.Size == manifest.Size && measured.Sha256() == manifest.Sha256;
    }

    private static async Task UnsealAsync(string stored, string key, string dump, CancellationToken ct)
    {
        await using var input = File.OpenRead(stored);
        await using var output = PrivateFiles.Create(dump);
        await Unsealing.CopyAsync(input, key, output, ct);
    }

    private static IEnumerable<Difference> DifferencesOf(StoredContents expected, StoredContents found)
    {
        foreach (var table in expected.Rows.Keys.Union(found.Rows.Keys).Order(StringComparer.Ordinal))
            if (Text(expected.Rows, table) != Text(found.Rows, table))
                yield return new($"rows {table}", Text(expected.Rows, table), Text(found.Rows, table));
        foreach (var currency in expected.Sums.Concat(found.Sums).Select(s => s.Currency).Distinct())
            if (Sum(expected, currency) != Sum(found, currency))
                yield return new($"sum {currency}", $"{Sum(expected, currency)}", $"{Sum(found, currency)}");
        if (expected.Schema != found.Schema)
            yield return new("schema", expected.Schema, found.Schema);
    }

    private static string Text(IReadOnlyDictionary<string, long> rows, string table) =>
        rows.TryGetValue(table, out var count) ? $"{count}" : "none";

    private static CurrencySum? Sum(StoredContents contents, string currency) =>
        contents.Sums.FirstOrDefault(s => s.Currency == currency);
}
