using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Api.Telemetry;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

/// <param name="Code">Second factor, where the account has one.</param>
public sealed record LoginRequest(
    [property: StringLength(254)] string Email,
    [property: StringLength(PasswordRules.Longest)] string Password,
    [property: StringLength(20)] string? Code = null
) : IAboutAccount;

/// <param name="ExpiresIn">Seconds.</param>
public sealed record AccessTokenResponse(string AccessToken, int ExpiresIn)
{
    internal static AccessTokenResponse From(AccessTokens tokens, Session session) =>
        new(tokens.Issue(session.UserId, session.Id), (int)AccessTokens.Lifetime.TotalSeconds);
}

internal static class Login
{
    internal static async Task<Results<Ok<AccessTokenResponse>, ProblemHttpResult>> Handle(
        LoginRequest request,
        CredentialCheck credentials,
        FinanceDbContext db,
        RefreshTokens refreshTokens,
        AccessTokens accessTokens,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await credentials.CheckAsync(request.Email, request.Password) is not { } user)
        {
            Measurements.LoginFailures.Add(1);
            return Problems.Of(StatusCodes.Status401Unauthorized, "auth.invalid-credentials");
        }

        var now = clock.GetUtcNow();
        db.Sessions.RemoveRange(
            await db.Sessions.Where(s => s.UserId == user.Id && s.ExpiresAt <= now).ToListAsync(ct)
        );
        var (session, token) = refreshTokens.Begin(user, http.Request.Headers.UserAgent);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);

        RefreshCookie.Write(http, token.Text);
        return TypedResults.Ok(AccessTokenResponse.From(accessTokens, session));
    }
}
