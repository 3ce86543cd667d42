using System.Text.Json;

namespace FinanceManager.Api.Backups;

/// <param name="Manifest">Null where it cannot be read.</param>
/// <param name="Verified">There is a record that a restore of it was compared with its manifest.</param>
internal sealed record KeptBackup(string Id, BackupManifest? Manifest, bool Verified, DateTimeOffset WrittenAt)
{
    internal DateTimeOffset CreatedAt => Manifest?.CreatedAt ?? WrittenAt;
}

/// <summary>The record of a verification, beside the backup.</summary>
internal sealed record Verification(DateTimeOffset VerifiedAt);

/// <summary>What a store holds: backups with their manifests, oldest first, and data without one.</summary>
internal sealed record BackupCatalog(IReadOnlyList<KeptBackup> Backups, IReadOnlyList<StoredObject> Incomplete)
{
    internal const string Data = ".data";
    private const string ManifestEnd = ".json";
    private const string VerifiedEnd = ".verified.json";

    internal static string DataOf(string id) => id + Data;

    internal static string ManifestOf(string id) => id + ManifestEnd;

    internal static string VerificationOf(string id) => id + VerifiedEnd;

    internal static async Task<BackupCatalog> ReadAsync(IBackupStore store, CancellationToken ct)
    {
        var objects = (await store.ListAsync(ct)).ToDictionary(o => o.Name);
        var backups = new List<KeptBackup>();
        foreach (var data in objects.Values.Where(IsData))
            if (objects.TryGetValue(ManifestOf(IdOf(data)), out var manifest))
                backups.Add(
                    new(
                        IdOf(data),
                        await ManifestAsync(store, IdOf(data), ct),
                        objects.ContainsKey(VerificationOf(IdOf(data))),
                        manifest.ChangedAt
                    )
                );
        return new(
            [.. backups.OrderBy(b => b.CreatedAt).ThenBy(b => b.Id, StringComparer.Ordinal)],
            [.. objects.Values.Where(IsData).Where(o => !objects.ContainsKey(ManifestOf(IdOf(o)))).OrderBy(o => o.Name)]
        );
    }

    /// <param name="id">Or <c>latest</c>.</param>
    /// <exception cref="BackupRefused">There is none (<c>backup.not-found</c>), or its manifest cannot be used.</exception>
    internal BackupManifest Find(string id)
    {
        var kept =
            id == "latest"
                ? Backups.LastOrDefault(b => b.Manifest is not null)
                : Backups.FirstOrDefault(b => b.Id == id);
        if (kept is null)
            throw new BackupRefused(
                "backup.not-found",
                $"There is no complete backup {id}; the verb backup list names them."
            );
        var manifest = kept.Manifest ?? throw BackupRefused.Damaged(kept.Id);
        return manifest.Version <= BackupManifest.CurrentVersion
            ? manifest
            : throw new BackupRefused(
                "backup.newer-format",
                $"{kept.Id} was written by a newer version of this program."
            );
    }

    internal static async Task<DateTimeOffset?> VerifiedAtAsync(
        IBackupStore store,
        KeptBackup kept,
        CancellationToken ct
    ) =>
        kept.Verified && await JsonAsync<Verification>(store, VerificationOf(kept.Id), ct) is { } record
            ? record.VerifiedAt
            : null;

    // One that names another backup is not this one's.
    private static async Task<BackupManifest?> ManifestAsync(IBackupStore store, string id, CancellationToken ct) =>
        await JsonAsync<BackupManifest>(store, ManifestOf(id), ct) is { } manifest && manifest.Id == id
            ? manifest
            : null;

    private static async Task<T?> JsonAsync<T>(IBackupStore store, string name, CancellationToken ct)
        where T : class
    {
        await using var stream = await store.ReadAsync(name, ct);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(stream, BackupManifest.Json, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsData(StoredObject stored) => stored.Name.EndsWith(Data, StringComparison.Ordinal);

    private static string IdOf(StoredObject data) => data.Name[..^Data.Length];
}
