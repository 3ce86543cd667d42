using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>A request as AWS would judge it: the signature made again from what arrived, by code of its own.</summary>
internal sealed class AwsSignature
{
    internal const string AccessKey = "AKIDEXAMPLE";
    internal const string SecretKey = "a secret of tests, never sent";

    private readonly string _date;
    private readonly string _scope;
    private readonly byte[] _key;
    private string _last;

    private AwsSignature(string date, string scope, byte[] key, string signature) =>
        (_date, _scope, _key, _last) = (date, scope, key, signature);

    /// <summary>Whether the signature is right and the body is the one that was signed; the body as it is meant.</summary>
    internal static byte[]? Check(HttpRequest request, byte[] sent)
    {
        var parts = request
            .Headers.Authorization.ToString()
            .Replace("AWS4-HMAC-SHA256 ", "", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1]);
        if (
            !parts.TryGetValue("Credential", out var credential)
            || !credential.StartsWith(AccessKey + "/", StringComparison.Ordinal)
        )
            return null;
        var scope = credential[(AccessKey.Length + 1)..];
        var date = request.Headers["X-Amz-Date"].ToString();
        var key = Encoding.UTF8.GetBytes("AWS4" + SecretKey);
        foreach (var step in scope.Split('/'))
            key = Mac(key, step);

        var declared = request.Headers["X-Amz-Content-Sha256"].ToString();
        var bodyHash = declared.Length > 0 ? declared : Hash(sent);
        var canonical = Canonical(request, parts["SignedHeaders"], bodyHash);
        var signature = Hex(Mac(key, $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}"));
        if (signature != parts["Signature"])
            return null;
        if (declared.StartsWith("STREAMING-", StringComparison.Ordinal))
            return new AwsSignature(date, scope, key, signature).Unchunk(sent, isSigned: declared.Contains("HMAC"));
        return bodyHash == Hash(sent) || declared == "UNSIGNED-PAYLOAD" ? sent : null;
    }

    private static string Canonical(HttpRequest request, string signedHeaders, string bodyHash)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        var query = (target.Length == 1 ? "" : target[1])
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Contains('=') ? pair : pair + "=")
            .Order(StringComparer.Ordinal);
        var headers = signedHeaders.Split(';').Select(name => $"{name}:{request.Headers[name].ToString().Trim()}\n");
        return $"{request.Method}\n{target[0]}\n{string.Join('&', query)}\n{string.Concat(headers)}\n{signedHeaders}\n{bodyHash}";
    }

    /// <summary>The body of an upload in chunks, each of which is signed after the one before it.</summary>
    private byte[]? Unchunk(byte[] sent, bool isSigned)
    {
        using var body = new MemoryStream();
        for (var at = 0; ; )
        {
            var line = Encoding.ASCII.GetString(sent, at, Array.IndexOf(sent, (byte)'\r', at) - at);
            var size = Convert.ToInt32(line.Split(';')[0], 16);
            var data = sent.AsSpan(at + line.Length + 2, size).ToArray();
            if (isSigned && !Follows(data, line.Split("chunk-signature=")[1]))
                return null;
            body.Write(data);
            at += line.Length + 2 + size + (size > 0 ? 2 : 0);
            if (size == 0)
                return HasChecksum(Encoding.ASCII.GetString(sent, at, sent.Length - at), body.ToArray())
                    ? body.ToArray()
                    : null;
        }
    }

    private bool Follows(byte[] data, string signature)
    {
        _last = Hex(Mac(_key, $"AWS4-HMAC-SHA256-PAYLOAD\n{_date}\n{_scope}\n{_last}\n{Hash([])}\n{Hash(data)}"));
        return _last == signature;
    }

    private static bool HasChecksum(string trailer, byte[] body) =>
        !trailer.Contains("x-amz-checksum-sha256:", StringComparison.Ordinal)
        || trailer.Contains(
            $"x-amz-checksum-sha256:{Convert.ToBase64String(SHA256.HashData(body))}",
            StringComparison.Ordinal
        );

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Hex(SHA256.HashData(bytes));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
