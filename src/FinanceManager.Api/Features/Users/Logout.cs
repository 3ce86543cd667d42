using System.Security.Cryptography;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Users;

/// <summary>Ends the session of the cookie and of the access token, and with it every token it gave out. Asking twice is no error.</summary>
internal static class Logout
{
    internal static async Task<NoContent> Handle(
        FinanceDbContext db,
        CurrentUser current,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (http.User.Identity?.IsAuthenticated == true)
            await db.Sessions.Where(s => s.Id == current.Session).RevokeAsync(now, ct);
        if (RefreshTokens.Token.Parse(RefreshCookie.Read(http)) is { } presented)
        {
            // Knowing a session's id is not enough to end it.
            var hash = SHA256.HashData(presented.Secret);
            await db
                .Sessions.Where(s => s.Id == presented.Session && (s.CurrentHash == hash || s.PreviousHash == hash))
                .RevokeAsync(now, ct);
        }
        RefreshCookie.Delete(http);
        return TypedResults.NoContent();
    }
}
