namespace FinanceManager.Api.Backups;

/// <summary>A bucket of an S3 service, and the folder in it.</summary>
/// <param name="Prefix">Empty, or ends with a slash.</param>
/// <param name="Endpoint">Null for Amazon's own.</param>
internal sealed record BackupBucket(string Name, string Prefix, Uri? Endpoint, string? Region);

/// <summary>What the environment says about backups. Not a record: its text must never show the key.</summary>
internal sealed class BackupSettings
{
    /// <summary>Where backups go when there is no bucket.</summary>
    public required string Folder { get; init; }

    public BackupBucket? Bucket { get; init; }

    /// <summary>Backups are encrypted when it is given; at least 32 characters.</summary>
    public string? Key { get; init; }

    public required int KeepDays { get; init; }
    public required bool BeforeMigration { get; init; }

    /// <summary>Only where the program is its own scheduler: serving from SQLite.</summary>
    public required bool Daily { get; init; }

    /// <summary>The source of a restore to a point in time.</summary>
    public string? RdsInstance { get; init; }

    /// <summary>Null for Amazon's own.</summary>
    public Uri? RdsEndpoint { get; init; }

    public string? Region { get; init; }
}
