using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Users;

/// <param name="UserAgent">The browser's own description of itself.</param>
/// <param name="Current">The one that is asking.</param>
public sealed record SessionResponse(
    Guid Id,
    string? UserAgent,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUsedAt,
    bool Current
);

internal static class ListSessions
{
    internal static async Task<IReadOnlyList<SessionResponse>> Handle(
        FinanceDbContext db,
        CurrentUser current,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        return await db
            .Sessions.Where(s => s.UserId == current.Id && s.RevokedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.RotatedAt)
            .Select(s => new SessionResponse(s.Id, s.UserAgent, s.CreatedAt, s.RotatedAt, s.Id == current.Session))
            .ToListAsync(ct);
    }
}
