using System.Text.Json;
using System.Xml.Linq;

namespace FinanceManager.Auditor;

/// <summary>An object of a bucket.</summary>
internal sealed record BucketObject(string Key, DateTimeOffset ChangedAt);

/// <summary>What a region holds that a ledger could be restored from.</summary>
internal sealed class AwsBackups(HttpClient http, AwsCredentials credentials, Uri? endpoint, TimeProvider clock)
{
    // Two years of three objects a day, and far more than any retention keeps.
    private const int MostPages = 20;
    private const int LargestAnswer = 8 * 1024 * 1024;

    /// <returns>When the newest complete recovery point of the vault was made; null where there is none.</returns>
    /// <exception cref="HttpRequestException">The service refuses or does not answer.</exception>
    internal async Task<DateTimeOffset?> NewestRecoveryPointAsync(
        string region,
        string vault,
        DateTimeOffset after,
        CancellationToken ct
    )
    {
        DateTimeOffset? newest = null;
        var token = "";
        for (var page = 0; page < MostPages; page++)
        {
            var query = $"createdAfter={after.ToUnixTimeSeconds()}&maxResults=1000{token}";
            var address = new Uri(
                endpoint ?? new Uri($"https://backup.{region}.amazonaws.com"),
                $"/backup-vaults/{SigV4.Escape(vault)}/recovery-points/?{query}"
            );
            using var answer = JsonDocument.Parse(await GetAsync(address, region, "backup", ct));
            foreach (var point in answer.RootElement.GetProperty("RecoveryPoints").EnumerateArray())
                if (point.GetProperty("Status").GetString() is "COMPLETED" or "AVAILABLE")
                    newest = Later(newest, At(point.GetProperty("CreationDate").GetDouble()));
            if (Text(answer.RootElement, "NextToken") is not { } next)
                return newest;
            token = $"&nextToken={SigV4.Escape(next)}";
        }
        throw new HttpRequestException($"The vault in {region} does not come to an end.");
    }

    /// <exception cref="HttpRequestException">The service refuses or does not answer.</exception>
    internal async Task<List<BucketObject>> ListAsync(AuditedRegion region, CancellationToken ct)
    {
        var found = new List<BucketObject>();
        var token = "";
        for (var page = 0; page < MostPages; page++)
        {
            var address = new Uri(
                endpoint ?? new Uri($"https://s3.{region.Name}.amazonaws.com"),
                $"/{SigV4.Escape(region.Bucket)}?list-type=2{token}"
            );
            var answer = XDocument.Parse(await GetAsync(address, region.Name, "s3", ct)).Root!;
            var ns = answer.Name.Namespace;
            found.AddRange(
                answer
                    .Elements(ns + "Contents")
                    .Select(c => new BucketObject(
                        (string)c.Element(ns + "Key")!,
                        (DateTimeOffset)c.Element(ns + "LastModified")!
                    ))
            );
            if ((string?)answer.Element(ns + "NextContinuationToken") is not { Length: > 0 } next)
                return found;
            token = $"&continuation-token={SigV4.Escape(next)}";
        }
        throw new HttpRequestException($"The bucket {region.Bucket} does not come to an end.");
    }

    private async Task<string> GetAsync(Uri address, string region, string service, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        new SigV4(credentials, region, service).Sign(request, [], clock.GetUtcNow());
        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{service} in {region} answers {(int)answer.StatusCode}.");
        await answer.Content.LoadIntoBufferAsync(LargestAnswer, ct);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    private static DateTimeOffset At(double seconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
