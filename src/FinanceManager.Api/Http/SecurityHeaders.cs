using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace FinanceManager.Api.Http;

/// <summary>
/// The same protective headers on every answer: pages, files, data and errors. They stand in security-headers.json, which
/// the web app's own host takes them from as well (web/scripts/netlify.mjs).
/// </summary>
internal static class SecurityHeaders
{
    private static readonly KeyValuePair<string, StringValues>[] Everywhere = Read();

    internal static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Add(context);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Everywhere)
        {
            // A file that somebody handed in says more strictly what it may do.
            if (name == HeaderNames.ContentSecurityPolicy && headers.ContentSecurityPolicy.Count > 0)
                continue;
            // On plain http (a home network) it would lock people out of a server that has no certificate.
            if (name != HeaderNames.StrictTransportSecurity || context.Request.IsHttps)
                headers[name] = value;
        }
        // Only files of the web app say that they may be kept.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }

    private static KeyValuePair<string, StringValues>[] Read()
    {
        using var file = typeof(SecurityHeaders).Assembly.GetManifestResourceStream("security-headers.json")!;
        return
        [
            .. JsonSerializer
                .Deserialize<Dictionary<string, string>>(file)!
                .Select(h => new KeyValuePair<string, StringValues>(h.Key, h.Value)),
        ];
    }
}
