using System.Security.Claims;
using System.Threading.RateLimiting;

namespace FinanceManager.Api.Http;

/// <summary>A request that tries to prove who someone is; counted per account whatever address it comes from.</summary>
public interface IAboutAccount
{
    string Email { get; }
}

/// <summary>Slows down guessing at one account from many addresses. Null switches it off.</summary>
internal sealed class AccountLimit(int? perMinute) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string>? _limiter = perMinute is { } requests
        ? PartitionedRateLimiter.Create<string, string>(account => RateLimits.PerMinute(account, requests))
        : null;

    internal async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (_limiter is null || AccountOf(context) is not { } account)
            return await next(context);
        using var lease = _limiter.AttemptAcquire(account);
        if (lease.IsAcquired)
            return await next(context);
        RateLimits.SetRetryAfter(context.HttpContext, lease);
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>The account that the request names, or else the one that is signed in.</summary>
    private static string? AccountOf(EndpointFilterInvocationContext context) =>
        context.Arguments.OfType<IAboutAccount>().FirstOrDefault() is { } request
            ? request.Email.Trim().ToUpperInvariant()
            : context.HttpContext.User.FindFirstValue("sub");

    public async ValueTask DisposeAsync()
    {
        if (_limiter is not null)
            await _limiter.DisposeAsync();
    }
}

internal static class AccountLimitExtensions
{
    /// <summary>Counts requests about one account, whatever address they come from.</summary>
    internal static TBuilder LimitByAccount<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilterFactory(
            (built, next) =>
            {
                var limit = built.ApplicationServices.GetRequiredService<AccountLimit>();
                return context => limit.InvokeAsync(context, next);
            }
        );
}
