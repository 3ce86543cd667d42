namespace FinanceManager.Api.Http;

internal static class CrossOrigin
{
    /// <summary>Other origins may call only when <c>CORS_ORIGINS</c> names them.</summary>
    internal static void AddCorsOf(this IServiceCollection services, Settings settings) =>
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
            {
                if (settings.CorsOrigins.Count == 0)
                    return;
                if (settings.CorsOrigins.Contains("*"))
                    policy.AllowAnyOrigin();
                else
                    policy.WithOrigins([.. settings.CorsOrigins]).AllowCredentials();
                policy
                    .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
                    .WithHeaders(
                        "Authorization",
                        "Content-Type",
                        "If-Match",
                        "Prefer",
                        "X-Household-Id",
                        RequestTrace.Header
                    )
                    .WithExposedHeaders(
                        "Content-Disposition",
                        "ETag",
                        "Location",
                        "Retry-After",
                        InLedgerWrite.ChangeSetHeader,
                        RequestTrace.Header
                    )
                    .SetPreflightMaxAge(TimeSpan.FromMinutes(10));
            })
        );
}
