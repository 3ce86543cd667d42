using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FinanceManager.Api.Integrations.Aws;

/// <summary>Who signs. Not a record: its text must never show the secret.</summary>
/// <param name="token">Of temporary credentials.</param>
internal sealed class AwsKeys(string accessKey, string secretKey, string? token)
{
    internal string AccessKey => accessKey;
    internal string SecretKey => secretKey;
    internal string? Token => token;
}

/// <summary>Signs requests to AWS services (Signature Version 4). Needs nothing but the runtime.</summary>
internal static class SigV4
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Adds the date, the token and the signature to a request's headers. Its host, path, query and headers are final.</summary>
    /// <param name="body">What the request will send.</param>
    /// <param name="service">Such as <c>rds</c>. Not for S3, whose paths are encoded once instead of twice.</param>
    internal static void Sign(
        HttpRequestMessage request,
        byte[] body,
        AwsKeys keys,
        string region,
        string service,
        DateTimeOffset now
    )
    {
        var date = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", date);
        if (keys.Token is { } token)
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);

        var headers = HeadersOf(request);
        var names = string.Join(';', headers.Keys);
        var canonical = Canonical(request, headers, names, Hex(SHA256.HashData(body)));
        var scope = $"{date[..8]}/{region}/{service}/aws4_request";
        var toSign = $"{Algorithm}\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Hex(Mac(KeyOf(keys.SecretKey, date[..8], region, service), toSign));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Algorithm} Credential={keys.AccessKey}/{scope}, SignedHeaders={names}, Signature={signature}"
        );
    }

    /// <summary>The key of one day, region and service.</summary>
    internal static byte[] KeyOf(string secret, string day, string region, string service) =>
        Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + secret), day), region), service), "aws4_request");

    internal static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Canonical(
        HttpRequestMessage request,
        SortedDictionary<string, string> headers,
        string names,
        string bodyHash
    )
    {
        var uri = request.RequestUri!;
        var path = string.Join('/', uri.AbsolutePath.Split('/').Select(Uri.EscapeDataString));
        var query = uri
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=")
            .Order(StringComparer.Ordinal);
        var lines = string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n"));
        return $"{request.Method}\n{path}\n{string.Join('&', query)}\n{lines}\n{names}\n{bodyHash}";
    }

    private static SortedDictionary<string, string> HeadersOf(HttpRequestMessage request)
    {
        var uri = request.RequestUri!;
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = uri.IsDefaultPort ? uri.Host : $"{uri.Host}:{uri.Port}",
        };
        foreach (var (name, values) in request.Headers)
            headers[name.ToLowerInvariant()] = string.Join(',', values.Select(v => v.Trim()));
        if (request.Content?.Headers.ContentType is { } type)
            headers["content-type"] = type.ToString();
        return headers;
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
