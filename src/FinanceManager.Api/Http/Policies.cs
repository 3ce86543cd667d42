using System.Security.Claims;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Authorization;

namespace FinanceManager.Api.Http;

/// <summary>What a route asks of the person: to be signed in at least, or a role in the household that is being looked at.</summary>
internal static class Policies
{
    internal const string Viewer = nameof(Role.Viewer);
    internal const string Editor = nameof(Role.Editor);
    internal const string Owner = nameof(Role.Owner);
    internal const string RoleClaim = "role";

    /// <summary>Chooses the household when a person has several.</summary>
    internal const string HouseholdHeader = "X-Household-Id";

    /// <summary>Routes about one household name it in the path, and then the header is not asked.</summary>
    internal const string HouseholdInPath = "householdId";

    internal static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<AccessTokens>();
        services.AddScoped<CurrentUser>();
        services.AddAuthenticationCore(authentication =>
        {
            authentication.AddScheme<SessionAuthentication>(SessionAuthentication.Scheme, null);
            authentication.DefaultScheme = SessionAuthentication.Scheme;
        });
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Viewer, policy => policy.RequireRole(Viewer, Editor, Owner))
            .AddPolicy(Editor, policy => policy.RequireRole(Editor, Owner))
            .AddPolicy(Owner, policy => policy.RequireRole(Owner))
            // A route that says nothing is closed to strangers.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    internal static bool AsksForRole(IEnumerable<object> metadata) =>
        metadata.OfType<IAuthorizeData>().Any(a => a.Policy is Viewer or Editor or Owner);

    /// <summary>Reading is for viewers, everything else for editors, so that no route of a group is forgotten.</summary>
    internal static TBuilder RequireRoleByMethod<TBuilder>(this TBuilder group)
        where TBuilder : IEndpointConventionBuilder
    {
        group.Add(endpoint =>
        {
            var methods = endpoint.Metadata.OfType<IHttpMethodMetadata>().SelectMany(m => m.HttpMethods);
            var policy = methods.All(HttpMethods.IsGet) ? Viewer : Editor;
            endpoint.Metadata.Add(new AuthorizeAttribute(policy));
        });
        return group;
    }

    internal static void UseCurrentHousehold(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var asks = context.GetEndpoint() is { } endpoint && AsksForRole(endpoint.Metadata);
                if (!asks || context.User.Identity is not ClaimsIdentity { IsAuthenticated: true } person)
                    return next(context);

                var current = context.RequestServices.GetRequiredService<CurrentUser>();
                var named = context.GetRouteValue(HouseholdInPath)?.ToString();
                if (named is null && context.Request.Headers.TryGetValue(HouseholdHeader, out var header))
                    named = header.ToString();
                HouseholdId? household =
                    named is null ? null
                    : HouseholdId.TryParse(named, null, out var id) ? id
                    : default(HouseholdId);
                if (!current.TryEnter(household))
                    return Problems.Of(StatusCodes.Status404NotFound, "household.not-found").ExecuteAsync(context);

                person.AddClaim(new(RoleClaim, current.Role.ToString()));
                return next(context);
            }
        );
}
