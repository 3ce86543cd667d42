using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FinanceManager.Auditor;

/// <summary>
/// Signs requests as AWS asks for, version 4:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
/// </summary>
/// <param name="service">As it is signed for, such as <c>s3</c>.</param>
internal sealed class SigV4(AwsCredentials credentials, string region, string service)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Adds the headers that carry the signature.</summary>
    /// <param name="body">What the request will send; empty for none.</param>
    internal void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var hash = Hex(SHA256.HashData(body));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = request.RequestUri!.Authority,
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = time,
        };
        if (credentials.SessionToken is { } token)
            headers["x-amz-security-token"] = token;

        var names = string.Join(';', headers.Keys);
        var canonical = string.Join(
            '\n',
            request.Method.Method,
            PathOf(request.RequestUri),
            QueryOf(request.RequestUri),
            string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n")),
            names,
            hash
        );
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        var toSign = $"{Algorithm}\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var signature = Hex(Mac(KeyOf(time[..8]), toSign));

        foreach (var (name, value) in headers.Where(h => h.Key != "host"))
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Algorithm} Credential={credentials.AccessKeyId}/{scope}, SignedHeaders={names}, Signature={signature}"
        );
    }

    /// <summary>A name or a value as both the address and its signature have it.</summary>
    internal static string Escape(string text) => Uri.EscapeDataString(text);

    // Every service but S3 has the path escaped once more than it travels.
    private string PathOf(Uri address) =>
        service == "s3"
            ? address.AbsolutePath
            : string.Join('/', address.AbsolutePath.Split('/').Select(Uri.EscapeDataString));

    private static string QueryOf(Uri address) =>
        string.Join(
            '&',
            address
                .Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : $"{pair}=")
                .Order(StringComparer.Ordinal)
        );

    private byte[] KeyOf(string day)
    {
        var key = Mac(Encoding.UTF8.GetBytes($"AWS4{credentials.SecretAccessKey}"), day);
        foreach (var part in new[] { region, service, "aws4_request" })
            key = Mac(key, part);
        return key;
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
