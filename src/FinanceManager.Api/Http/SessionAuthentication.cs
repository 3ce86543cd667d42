using System.Security.Claims;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Http;

/// <summary>
/// Recognises a person by the access token, and only while its session lives: signing out ends every token at once.
/// One query reads the session and the person's roles.
/// </summary>
internal sealed class SessionAuthentication(
    AccessTokens tokens,
    FinanceDbContext db,
    Tenant tenant,
    CurrentUser current,
    TimeProvider clock
) : IAuthenticationHandler
{
    internal const string Scheme = "Bearer";
    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public async Task<AuthenticateResult> AuthenticateAsync()
    {
        var header = _context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await tokens.ReadAsync(header[(Scheme.Length + 1)..]) is not var (user, session))
            return AuthenticateResult.Fail("The token is not valid.");

        tenant.Enter(user);
        var now = clock.GetUtcNow();
        // One row per household; one without, for a person who is in none.
        var places = await db
            .Sessions.Where(s => s.Id == session && s.UserId == user && s.RevokedAt == null && s.ExpiresAt > now)
            .LeftJoin(
                db.Memberships,
                s => s.UserId,
                m => m.UserId,
                (_, m) => new { Household = (HouseholdId?)m!.HouseholdId, Role = (Role?)m.Role }
            )
            .ToListAsync(_context.RequestAborted);
        if (places.Count == 0)
            return AuthenticateResult.Fail("The session is over.");

        current.SignIn(
            user,
            session,
            places.Where(p => p.Household is not null).ToDictionary(p => p.Household!.Value, p => p.Role!.Value)
        );
        var identity = new ClaimsIdentity([new("sub", user.ToString())], Scheme, "sub", Policies.RoleClaim);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme));
    }

    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        _context.Response.Headers.WWWAuthenticate = Scheme;
        return Task.CompletedTask;
    }

    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
