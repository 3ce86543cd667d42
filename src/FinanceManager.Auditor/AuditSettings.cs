using System.Globalization;

namespace FinanceManager.Auditor;

/// <summary>Where to look for backups.</summary>
/// <param name="Endpoint">Stands in for Amazon's own addresses, as <c>http://127.0.0.1:9000</c>; null for these.</param>
internal sealed record AuditSettings(
    string Environment,
    string Vault,
    TimeSpan MostAge,
    IReadOnlyList<AuditedRegion> Regions,
    Uri? Endpoint
)
{
    /// <param name="read">Reads a variable of the environment.</param>
    /// <exception cref="InvalidOperationException">One is missing or unusable.</exception>
    internal static AuditSettings Read(Func<string, string?> read)
    {
        var hours = Value("MAX_AGE_HOURS");
        return new(
            Value("ENVIRONMENT"),
            Value("BACKUP_VAULT"),
            double.TryParse(hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var most)
                ? TimeSpan.FromHours(most)
                : throw new InvalidOperationException("MAX_AGE_HOURS is no number."),
            [
                new(Value("AWS_REGION"), Value("BACKUP_BUCKET")),
                new(Value("REPLICA_REGION"), Value("BACKUP_BUCKET_REPLICA")),
            ],
            read("AWS_ENDPOINT_URL") is { Length: > 0 } endpoint ? new Uri(endpoint) : null
        );

        string Value(string name) =>
            read(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{name} is missing.");
    }
}

/// <param name="Bucket">With the logical dumps.</param>
internal sealed record AuditedRegion(string Name, string Bucket);
