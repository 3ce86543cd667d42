using System.Collections.Concurrent;
using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinanceManager.Api.Tests.Backups;

/// <summary>A service of AWS on a socket of this machine, which answers 403 to what is not rightly signed.</summary>
internal sealed class AwsDouble : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AwsDouble(WebApplication app) => _app = app;

    internal string Url => _app.Urls.First();

    internal ConcurrentQueue<int> Answers { get; } = [];

    /// <param name="answer">Of a rightly signed request and the body that it means.</param>
    internal static async Task<AwsDouble> StartAsync(Func<HttpContext, byte[], Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var started = new AwsDouble(app);
        app.Run(async context =>
        {
            using var sent = new MemoryStream();
            await context.Request.Body.CopyToAsync(sent);
            if (AwsSignature.Check(context.Request, sent.ToArray()) is { } body)
                await answer(context, body);
            else
                await RefuseAsync(context, HttpStatusCode.Forbidden, "SignatureDoesNotMatch");
            started.Answers.Enqueue(context.Response.StatusCode);
        });
        await app.StartAsync();
        return started;
    }

    internal static Task RefuseAsync(HttpContext context, HttpStatusCode status, string code)
    {
        context.Response.StatusCode = (int)status;
        return SayAsync(context, new XElement("Error", new XElement("Code", code), new XElement("Message", code)));
    }

    internal static Task SayAsync(HttpContext context, XElement answer)
    {
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(answer.ToString());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>As much of S3 as backups use, in memory, in one bucket.</summary>
internal sealed class S3Double
{
    internal const string Bucket = "backups";
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, byte[]>> _uploads = [];

    internal ConcurrentDictionary<string, byte[]> Objects { get; } = [];

    /// <summary>Uploads in parts that were neither completed nor given up.</summary>
    internal int Unfinished => _uploads.Count;

    internal int PartsSeen { get; private set; }

    /// <summary>Asked before an object is written or read, with the method and the key: false, and the request is lost.</summary>
    internal Func<string, string, bool> Arrives { get; set; } = (_, _) => true;

    internal bool MayDelete { get; set; } = true;

    internal async Task AnswerAsync(HttpContext context, byte[] body)
    {
        var (request, query) = (context.Request, context.Request.Query);
        var path = request.Path.Value!.TrimStart('/');
        if (path.Split('/')[0] != Bucket)
        {
            await AwsDouble.RefuseAsync(context, HttpStatusCode.NotFound, "NoSuchBucket");
            return;
        }
        var key = path[Bucket.Length..].TrimStart('/');
        if (!Arrives(request.Method, key))
        {
            context.Abort();
            return;
        }
        var upload = query["uploadId"].ToString();
        switch (request.Method)
        {
            case "GET" when key.Length == 0 && query.ContainsKey("uploads"):
                await AwsDouble.SayAsync(context, Uploads());
                break;
            case "GET" when key.Length == 0:
                await AwsDouble.SayAsync(context, Listed(query["prefix"].ToString()));
                break;
            case "GET" when Objects.TryGetValue(key, out var stored):
                await context.Response.Body.WriteAsync(stored);
                break;
            case "POST" when query.ContainsKey("uploads"):
                await AwsDouble.SayAsync(context, Begun(key));
                break;
            case "POST":
                Objects[key] = [.. _uploads[upload].OrderBy(part => part.Key).SelectMany(part => part.Value)];
                _uploads.TryRemove(upload, out _);
                await AwsDouble.SayAsync(context, new("CompleteMultipartUploadResult", new XElement("Key", key)));
                break;
            case "PUT" when upload.Length > 0:
                PartsSeen++;
                _uploads[upload][int.Parse(query["partNumber"].ToString(), null)] = body;
                context.Response.Headers.ETag = "\"part\"";
                break;
            case "PUT":
                Objects[key] = body;
                context.Response.Headers.ETag = "\"whole\"";
                break;
            case "DELETE" when !MayDelete:
                await AwsDouble.RefuseAsync(context, HttpStatusCode.Forbidden, "AccessDenied");
                break;
            case "DELETE":
                Objects.TryRemove(key, out _);
                _uploads.TryRemove(upload, out _);
                context.Response.StatusCode = (int)HttpStatusCode.NoContent;
                break;
            default:
                await AwsDouble.RefuseAsync(context, HttpStatusCode.NotFound, "NoSuchKey");
                break;
        }
    }

    private XElement Listed(string prefix) =>
        new(
            "ListBucketResult",
            Objects
                .Where(o => o.Key.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(o => o.Key, StringComparer.Ordinal)
                .Select(o => new XElement(
                    "Contents",
                    new XElement("Key", o.Key),
                    new XElement("Size", o.Value.Length),
                    new XElement("LastModified", "2020-01-01T00:00:00.000Z")
                )),
            new XElement("IsTruncated", false)
        );

    private XElement Uploads() =>
        new(
            "ListMultipartUploadsResult",
            _uploads.Keys.Select(id => new XElement(
                "Upload",
                new XElement("Key", "abandoned"),
                new XElement("UploadId", id),
                new XElement("Initiated", "2020-01-01T00:00:00.000Z")
            )),
            new XElement("IsTruncated", false)
        );

    private XElement Begun(string key)
    {
        var id = Guid.NewGuid().ToString("N");
        _uploads[id] = [];
        return new("InitiateMultipartUploadResult", new XElement("Key", key), new XElement("UploadId", id));
    }

    /// <summary>An upload that its writer never ended.</summary>
    internal void Abandon() => _uploads[Guid.NewGuid().ToString("N")] = [];
}
