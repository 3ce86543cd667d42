using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Demo;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Documents;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

/// <summary>Signs a visitor in without registration, to a household of invented data of their own. Yesterday's are cleared away.</summary>
internal static class StartDemo
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // So that one visitor does not wait for a thousand others to be cleared away.
    private const int MostCleared = 5;

    // More visitors than that within a day, and the earliest make room.
    private const int MostAlive = 500;

    internal static async Task<Ok<AccessTokenResponse>> Handle(
        FinanceDbContext db,
        RefreshTokens refreshTokens,
        AccessTokens accessTokens,
        IDocumentBlobs blobs,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct,
        [RegularExpression(Languages.Pattern)] string? locale = null
    )
    {
        var now = clock.GetUtcNow();
        await ClearAsync(db, blobs, now - Lifetime, ct);
        var visitor = new User
        {
            Id = UserId.New(),
            DisplayName = "Demo",
            Locale = locale ?? Languages.Default,
            IsDemo = true,
            CreatedAt = now,
        };
        await DemoHousehold.FoundAsync(db, visitor, ct);

        var (session, token) = refreshTokens.Begin(visitor, http.Request.Headers.UserAgent);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        RefreshCookie.Write(http, token.Text);
        return TypedResults.Ok(AccessTokenResponse.From(accessTokens, session));
    }

    private static async Task ClearAsync(
        FinanceDbContext db,
        IDocumentBlobs blobs,
        DateTimeOffset before,
        CancellationToken ct
    )
    {
        var tooMany = await db.Users.CountAsync(u => u.IsDemo, ct) - MostAlive;
        var oldest = await db
            .Users.Where(u => u.IsDemo)
            .OrderBy(u => u.CreatedAt)
            .Select(u => new { u.Id, u.CreatedAt })
            .Take(MostCleared)
            .ToListAsync(ct);
        foreach (var visitor in oldest.Where((v, i) => v.CreatedAt < before || i < tooMany))
        foreach (var household in await HouseholdPurge.DemoAsync(db, visitor.Id, ct))
            await blobs.DeleteAllAsync(household, ct);
    }
}
