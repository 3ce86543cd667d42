using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

internal static class SessionEnd
{
    /// <summary>Ends sessions whatever else happens to them at the same moment, a rotation included.</summary>
    internal static Task<int> RevokeAsync(
        this IQueryable<Session> sessions,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        sessions
            .Where(s => s.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, (DateTimeOffset?)now), ct);
}
