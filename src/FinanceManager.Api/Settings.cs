using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace FinanceManager.Api;

internal enum Registration
{
    Open,
    FirstUser,
    Closed,
}

/// <summary>What the environment asked for, validated as a whole. Not a record: its text must never show a secret.</summary>
internal sealed class Settings
{
    public required string DataDirectory { get; init; }

    /// <summary>An Npgsql connection string of the limited role; null means the embedded SQLite file.</summary>
    public string? DatabaseConnection { get; init; }

    /// <summary>The connection string of the role that owns the schema, where it differs.</summary>
    public string? MigrationConnection { get; init; }

    public required bool MigrateOnStart { get; init; }
    public required string SecretKey { get; init; }
    public string? PreviousSecretKey { get; init; }
    public required Registration Registration { get; init; }
    public Uri? PublicUrl { get; init; }
    public required IReadOnlyList<string> CorsOrigins { get; init; }
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }
    public required int UploadLimitMegabytes { get; init; }

    /// <summary>Zero switches every limit off.</summary>
    public required int RequestsPerMinuteAndAddress { get; init; }

    public required int RequestsPerMinuteAndUser { get; init; }
    public string? WebRoot { get; init; }

    public bool UsesPostgres => DatabaseConnection is not null;

    public bool LimitsRates => RequestsPerMinuteAndAddress > 0;

    public long UploadLimitBytes => UploadLimitMegabytes * 1024L * 1024L;

    /// <summary>One key per purpose, so that what is signed for one is worthless for another.</summary>
    public static byte[] DeriveKey(string secret, string purpose) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(secret),
            outputLength: 32,
            info: Encoding.UTF8.GetBytes(purpose)
        );
}
