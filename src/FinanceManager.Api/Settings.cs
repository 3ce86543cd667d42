using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Backups;
using FinanceManager.Api.Data;
using FinanceManager.Api.Telemetry;

namespace FinanceManager.Api;

/// <summary>Who may open an account.</summary>
public enum Registration
{
    [JsonStringEnumMemberName("open")]
    Open,

    [JsonStringEnumMemberName("first-user")]
    FirstUser,

    [JsonStringEnumMemberName("closed")]
    Closed,
}

/// <summary>What the environment asked for, validated as a whole. Not a record: its text must never show a secret.</summary>
internal sealed class Settings
{
    public required string DataDirectory { get; init; }

    /// <summary>PostgreSQL as <c>DATABASE_URL</c> names it, or the embedded file.</summary>
    public required DatabaseTarget Database { get; init; }

    public required bool MigrateOnStart { get; init; }
    public required string SecretKey { get; init; }
    public string? PreviousSecretKey { get; init; }
    public required Registration Registration { get; init; }
    public Uri? PublicUrl { get; init; }
    public required IReadOnlyList<string> CorsOrigins { get; init; }
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary>What Netlify signs with that passes requests on; null without it.</summary>
    public string? NetlifyProxySecret { get; init; }
    public required int UploadLimitMegabytes { get; init; }

    /// <summary>Zero switches every limit off.</summary>
    public required int RequestsPerMinuteAndAddress { get; init; }

    public required int RequestsPerMinuteAndUser { get; init; }
    public required AiOptions Ai { get; init; }
    public required TelemetrySettings Telemetry { get; init; }
    public required BackupSettings Backups { get; init; }
    public required RateSettings Rates { get; init; }
    public string? WebRoot { get; init; }

    /// <summary>Where files of documents are kept; null for a folder of the data directory.</summary>
    public BackupBucket? DocumentBucket { get; init; }

    /// <summary>Where the files of documents are, unless there is a bucket.</summary>
    public string DocumentsFolder => Path.Combine(DataDirectory, "documents");

    /// <summary>Whether this instance looks for documents to read.</summary>
    public required bool ReadsDocuments { get; init; }

    /// <summary>Whether this instance finds insights of its own accord.</summary>
    public required bool FindsInsights { get; init; }

    /// <summary>Whether this instance looks for what recurs in ledgers that changed.</summary>
    public required bool FindsRecurring { get; init; }

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
