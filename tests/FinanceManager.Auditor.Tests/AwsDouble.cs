using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Auditor.Tests;

/// <summary>Two regions' vaults and buckets behind one address, which refuses what is not signed for the region and service.</summary>
internal sealed class AwsDouble : IAsyncDisposable
{
    internal const string AccessKey = "AKIDEXAMPLE";
    internal const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    internal const string Token = "session/token+with=signs";

    private readonly WebApplication _app;

    private AwsDouble(WebApplication app) => _app = app;

    internal string Address => _app.Urls.Single();

    /// <summary>By region: when each recovery point was made, and its state.</summary>
    internal Dictionary<string, List<(DateTimeOffset At, string Status)>> Points { get; } = [];

    /// <summary>By bucket: key and when it was written.</summary>
    internal Dictionary<string, List<(string Key, DateTimeOffset At)>> Buckets { get; } = [];

    internal int Refused { get; private set; }

    internal string? Silent { get; set; }

    internal static async Task<AwsDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var aws = new AwsDouble(app);
        app.Run(aws.AnswerAsync);
        await app.StartAsync();
        return aws;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var (region, service) = SignedFor(http.Request);
        if (region is null)
        {
            Refused++;
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (region == Silent)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        var path = http.Request.Path.Value!.Split('/');
        if (service == "backup" && path is ["", "backup-vaults", "staging-ai-finance", "recovery-points", ""])
            await PointsAsync(http, region);
        else if (service == "s3" && path is ["", var bucket] && Buckets.TryGetValue(bucket, out var objects))
            await ObjectsAsync(http, objects);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // One to a page, so that paging is needed.
    private Task PointsAsync(HttpContext http, string region)
    {
        var after = long.Parse(http.Request.Query["createdAfter"]!, CultureInfo.InvariantCulture);
        var points = Points[region].Where(p => p.At.ToUnixTimeSeconds() > after).ToList();
        var at = int.Parse(
            http.Request.Query["nextToken"].FirstOrDefault("0=/+")!.Split('=')[0],
            CultureInfo.InvariantCulture
        );
        return http.Response.WriteAsJsonAsync(
            new Dictionary<string, object?>
            {
                ["RecoveryPoints"] = points
                    .Skip(at)
                    .Take(1)
                    .Select(p => new { CreationDate = p.At.ToUnixTimeMilliseconds() / 1000.0, p.Status }),
                ["NextToken"] = at + 1 < points.Count ? $"{at + 1}=/+" : null,
            },
            new System.Text.Json.JsonSerializerOptions()
        );
    }

    private static Task ObjectsAsync(HttpContext http, List<(string Key, DateTimeOffset At)> objects)
    {
        var at = int.Parse(http.Request.Query["continuation-token"].FirstOrDefault("0")!, CultureInfo.InvariantCulture);
        var page = objects.Skip(at).Take(2).ToList();
        var next = at + 2 < objects.Count ? $"<NextContinuationToken>{at + 2}</NextContinuationToken>" : "";
        var contents = page.Select(o =>
            $"<Contents><Key>{o.Key}</Key><LastModified>{o.At:yyyy-MM-ddTHH:mm:ss.fffZ}</LastModified></Contents>"
        );
        return http.Response.WriteAsync(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">{string.Concat(
                contents
            )}{next}</ListBucketResult>
            """
        );
    }

    /// <returns>Nulls where the signature is not what it must be.</returns>
    private static (string? Region, string? Service) SignedFor(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var parts = header.Replace(",", "", StringComparison.Ordinal).Split(' ');
        if (parts is not ["AWS4-HMAC-SHA256", var credential, var names, var signature])
            return default;
        if (credential.Split('/') is not [$"Credential={AccessKey}", var day, var region, var service, "aws4_request"])
            return default;
        var time = DateTimeOffset.ParseExact(
            request.Headers["x-amz-date"].ToString(),
            "yyyyMMddTHHmmssZ",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        var expected = Expected(request, names["SignedHeaders=".Length..].Split(';'), day, region, service);
        var isFresh = (TimeProvider.System.GetUtcNow() - time).Duration() < TimeSpan.FromMinutes(15);
        var isOurs = request.Headers["x-amz-security-token"] == Token && names.Contains("x-amz-security-token");
        return isFresh && isOurs && signature == $"Signature={expected}" ? (region, service) : default;
    }

    private static string Expected(HttpRequest request, string[] signed, string day, string region, string service)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?');
        var path = service == "s3" ? target[0] : string.Join("/", target[0].Split('/').Select(Uri.EscapeDataString));
        var query = request
            .Query.SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v!)}"))
            .Order(StringComparer.Ordinal);
        var canonical = new StringBuilder()
            .Append(request.Method)
            .Append('\n')
            .Append(path)
            .Append('\n')
            .AppendJoin('&', query)
            .Append('\n');
        foreach (var name in signed)
            canonical.Append(name).Append(':').Append(request.Headers[name].ToString()).Append('\n');
        canonical.Append('\n').AppendJoin(';', signed).Append('\n').Append(request.Headers["x-amz-content-sha256"]);

        var scope = $"{day}/{region}/{service}/aws4_request";
        var hash = Convert.ToHexString(SHA256.HashData(Bytes(canonical.ToString()))).ToLowerInvariant();
        var text = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{hash}";
        var key = new[] { day, region, service, "aws4_request" }.Aggregate(
            Bytes("AWS4" + Secret),
            (k, part) => HMACSHA256.HashData(k, Bytes(part))
        );
        return Convert.ToHexString(HMACSHA256.HashData(key, Bytes(text))).ToLowerInvariant();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
