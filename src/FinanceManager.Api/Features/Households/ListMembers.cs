using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

public sealed record MemberResponse(UserId UserId, string DisplayName, string? Email, Role Role);

internal static class ListMembers
{
    internal static async Task<IReadOnlyList<MemberResponse>> Handle(
        HouseholdId householdId,
        FinanceDbContext db,
        CancellationToken ct
    ) =>
        await db
            .Memberships.Where(m => m.HouseholdId == householdId)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { m.Role, User = u })
            .OrderBy(x => x.User.DisplayName)
            .Select(x => new MemberResponse(x.User.Id, x.User.DisplayName, x.User.Email, x.Role))
            .ToListAsync(ct);
}
