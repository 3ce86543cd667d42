using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

public sealed record ChangeMemberRoleRequest(Role Role);

internal static class ChangeMemberRole
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        HouseholdId householdId,
        UserId userId,
        ChangeMemberRoleRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        // Under the household's lock, so that two owners cannot step down at once.
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var members = await db.Memberships.Where(m => m.HouseholdId == householdId).ToListAsync(ct);
        if (members.Find(m => m.UserId == userId) is not { } member)
            return TypedResults.NotFound();

        member.Become(request.Role);
        if (!members.Exists(m => m.Role == Role.Owner))
            throw new RuleViolation("household.last-owner");
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
