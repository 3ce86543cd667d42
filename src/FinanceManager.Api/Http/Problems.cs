using FinanceManager.Domain;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Http;

/// <summary>What went wrong, as a status and a code that the client translates.</summary>
internal static class Problems
{
    internal static void AddProblems(this IServiceCollection services)
    {
        // First of its kind wins: this writer serves every problem, whatever the client accepts.
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }

    internal static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                StatusCodeSelector = StatusOf,
                // What the client did wrong is told to the client, not to the log.
                SuppressDiagnosticsCallback = handled => StatusOf(handled.Exception) < 500,
            }
        );
        app.UseStatusCodePages();
    }

    /// <summary>A wrong method or media type is wrong whoever asks, so it is said before asking who.</summary>
    internal static void UseRoutingRefusals(this WebApplication app) =>
        app.Use(
            (context, next) =>
                context.GetEndpoint() is { RequestDelegate: { } refuse } and not RouteEndpoint
                    ? refuse(context)
                    : next(context)
        );

    /// <summary>A refusal with a code of its own.</summary>
    internal static ProblemHttpResult Of(int status, string code, string? detail = null) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code)]);

    internal static int StatusOf(Exception exception) =>
        exception switch
        {
            RuleViolation => StatusCodes.Status409Conflict,
            DbUpdateConcurrencyException => StatusCodes.Status412PreconditionFailed,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };

    internal static string CodeOf(int status) =>
        status switch
        {
            400 => "request.malformed",
            401 => "auth.required",
            403 => "auth.forbidden",
            404 => "not-found",
            405 => "method-not-allowed",
            409 => "conflict",
            412 => "changed-meanwhile",
            413 => "upload.too-large",
            415 => "media-type.unsupported",
            429 => "rate-limited",
            503 => "unavailable",
            >= 500 => "internal",
            _ => "request.refused",
        };
}
