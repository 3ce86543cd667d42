using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

internal static class RefreshSession
{
    internal static async Task<Results<Ok<AccessTokenResponse>, ProblemHttpResult>> Handle(
        FinanceDbContext db,
        RefreshTokens refreshTokens,
        AccessTokens accessTokens,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (RefreshTokens.Token.Parse(RefreshCookie.Read(http)) is not { } presented)
            return Refuse(http);
        while (await db.Sessions.SingleOrDefaultAsync(s => s.Id == presented.Session, ct) is { } session)
        {
            var successor = refreshTokens.Rotate(session, presented);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another tab rotated it in between: look again.
                db.ChangeTracker.Clear();
                continue;
            }
            if (successor is null)
                break;
            RefreshCookie.Write(http, successor.Text);
            return TypedResults.Ok(AccessTokenResponse.From(accessTokens, session));
        }
        return Refuse(http);
    }

    private static ProblemHttpResult Refuse(HttpContext http)
    {
        RefreshCookie.Delete(http);
        return Problems.Of(StatusCodes.Status401Unauthorized, "auth.session-ended");
    }
}
