using System.Buffers;
using FinanceManager.Api.Telemetry;
using Microsoft.AspNetCore.Routing;

namespace FinanceManager.Api.Http;

/// <summary>Gives every request one id: in its answer, in its problem details and on every log line it causes.</summary>
internal sealed partial class RequestTrace(
    RequestDelegate next,
    ILogger<RequestTrace> logger,
    TimeProvider clock,
    Settings settings
)
{
    private readonly byte[] _key = Settings.DeriveKey(settings.SecretKey, "log");

    internal const string Header = "X-Request-Id";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    public async Task InvokeAsync(HttpContext context)
    {
        var id = Accept(context.Request.Headers[Header].ToString()) ?? Guid.CreateVersion7().ToString("N");
        context.TraceIdentifier = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });

        using var scope = logger.BeginScope(new RequestScope(context, _key));
        var began = clock.GetTimestamp();
        await next(context);
        // The pattern of the route, not the path: a path may hold whatever the client typed.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var milliseconds = clock.GetElapsedTime(began).TotalMilliseconds;
        var isQuiet = context.GetEndpoint()?.Metadata.GetMetadata<Quiet>() is not null;
        if (!isQuiet && context.Response.StatusCode >= 500)
            Measurements.Faults.Add(1);
        if (!isQuiet || context.Response.StatusCode >= 500)
            Answered(context.Request.Method, route, context.Response.StatusCode, milliseconds);
    }

    private static string? Accept(string incoming) =>
        incoming.Length is >= 8 and <= 64 && !incoming.AsSpan().ContainsAnyExcept(Allowed) ? incoming : null;

    [LoggerMessage(LogLevel.Information, "{Method} {Route} answered {Status} in {Milliseconds:F1} ms")]
    private partial void Answered(string method, string route, int status, double milliseconds);

    /// <summary>Marks routes that are called every few seconds by machines.</summary>
    internal sealed class Quiet;
}

internal static class RequestTraceExtensions
{
    internal static void UseRequestTrace(this WebApplication app) => app.UseMiddleware<RequestTrace>();
}
