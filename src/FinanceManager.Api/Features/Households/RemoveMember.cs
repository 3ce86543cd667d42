using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

/// <summary>An owner removes anybody; everybody may leave; the last owner stays.</summary>
internal static class RemoveMember
{
    internal static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        HouseholdId householdId,
        UserId userId,
        FinanceDbContext db,
        CurrentUser current,
        CancellationToken ct
    )
    {
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        var members = await db.Memberships.Where(m => m.HouseholdId == householdId).ToListAsync(ct);
        if (members.Find(m => m.UserId == userId) is not { } member)
            return TypedResults.NotFound();
        if (userId != current.Id && current.Role != Role.Owner)
            return Problems.Of(StatusCodes.Status403Forbidden, "auth.forbidden");
        if (!members.Exists(m => m.Role == Role.Owner && m.UserId != userId))
            throw new RuleViolation("household.last-owner");

        db.Memberships.Remove(member);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return TypedResults.NoContent();
    }
}
