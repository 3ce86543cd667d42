using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinanceManager.Api.Data.Ledger;

namespace FinanceManager.Api.Backups;

/// <summary>Why a backup was taken.</summary>
internal enum BackupKind
{
    [JsonStringEnumMemberName("manual")]
    Manual,

    [JsonStringEnumMemberName("daily")]
    Daily,

    [JsonStringEnumMemberName("before-migration")]
    BeforeMigration,

    /// <summary>Of what a restore replaced.</summary>
    [JsonStringEnumMemberName("safety")]
    Safety,
}

/// <summary>
/// What a backup holds, written beside its data and after them: without it nothing is complete.
/// The counts and sums are of the same instant as the data.
/// </summary>
/// <param name="Engine"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Schema">The last migration, such as <c>0009_categorisation</c>; empty without one.</param>
/// <param name="Sha256">Of the data as stored, in lower-case hexadecimals.</param>
/// <param name="Size">Of the data as stored, in bytes.</param>
/// <param name="KeyId">Which key the data are encrypted with; null when they are not.</param>
/// <param name="Documents">The files of documents that were there; null where none were, or they are kept elsewhere.</param>
/// <param name="Rows">Per table.</param>
/// <param name="Sums">Of the transactions that are not deleted, per currency.</param>
internal sealed record BackupManifest(
    int Version,
    string Id,
    DateTimeOffset CreatedAt,
    BackupKind Kind,
    string Engine,
    string Schema,
    string Sha256,
    long Size,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<CurrencySum> Sums,
    string? KeyId = null,
    CopiedDocuments? Documents = null
)
{
    internal const int CurrentVersion = 1;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter<BackupKind>() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Ids sort by time, to the second: <c>20261127T020000Z-0123abcd</c>.</summary>
    internal static string NewId(DateTimeOffset now) =>
        $"{Stamp(now)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";

    /// <summary><c>20261127T020000Z</c>, fit for the name of a file.</summary>
    internal static string Stamp(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    internal StoredContents Contents => new(Schema, Rows, Sums);
}
