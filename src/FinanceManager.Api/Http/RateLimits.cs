using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FinanceManager.Api.Http;

/// <summary>Token buckets: per address without a session, per user with one, and a small one for signing in.</summary>
internal static class RateLimits
{
    internal const string SignIn = "sign-in";
    internal const int SignInsPerMinute = 5;

    internal static void AddRateLimits(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new AccountLimit(settings.LimitsRates ? SignInsPerMinute : null));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                SetRetryAfter(rejected.HttpContext, rejected.Lease);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(
                SignIn,
                context => PerMinute("sign-in " + ClientAddress.ToCount(context), SignInsPerMinute)
            );
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.User.FindFirstValue("sub") is { } user
                    ? PerMinute("user " + user, settings.RequestsPerMinuteAndUser)
                    : PerMinute("address " + ClientAddress.ToCount(context), settings.RequestsPerMinuteAndAddress)
            );
        });
    }

    internal static void UseRateLimits(this WebApplication app, Settings settings)
    {
        if (settings.LimitsRates)
            app.UseRateLimiter();
    }

    internal static RateLimitPartition<string> PerMinute(string who, int requests) =>
        RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = requests,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / requests,
            }
        );

    internal static void SetRetryAfter(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }
}
