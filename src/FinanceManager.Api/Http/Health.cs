using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Http;

public enum DatabaseState
{
    Ok,
    NotMigrated,
    Unreachable,
}

public enum HealthStatus
{
    Healthy,
    Unhealthy,
}

public sealed record HealthResponse(HealthStatus Status, DatabaseState Database)
{
    internal static HealthResponse Of(DatabaseState database) =>
        new(database == DatabaseState.Ok ? HealthStatus.Healthy : HealthStatus.Unhealthy, database);
}

public sealed record LiveResponse(HealthStatus Status);

/// <summary><c>/live</c>: the process answers. <c>/ready</c> and <c>/health</c>: it can do its work.</summary>
internal static class Health
{
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes
            .MapGroup("")
            .AllowAnonymous()
            .DisableRateLimiting()
            .WithTags("Operations")
            .WithMetadata(new RequestTrace.Quiet());
        health.MapGet("/live", () => new LiveResponse(HealthStatus.Healthy)).WithName("getLive");
        health
            .MapGet("/ready", Look)
            .WithName("getReady")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
        health
            .MapGet("/health", Look)
            .WithName("getHealth")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<HealthResponse>, JsonHttpResult<HealthResponse>>> Look(
        DatabaseHealth database,
        CancellationToken ct
    )
    {
        var answer = await database.LookAsync(ct);
        return answer.Status == HealthStatus.Healthy
            ? TypedResults.Ok(answer)
            : TypedResults.Json(answer, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
