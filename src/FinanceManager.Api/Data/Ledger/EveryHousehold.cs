using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>For administration. No role may list households, so they are found through the people in them.</summary>
internal static class EveryHousehold
{
    internal static async Task<IReadOnlyCollection<HouseholdId>> ListAsync(FinanceDbContext db, CancellationToken ct)
    {
        var households = new SortedSet<HouseholdId>(Comparer<HouseholdId>.Create((a, b) => a.Value.CompareTo(b.Value)));
        foreach (var user in await db.Users.Select(u => u.Id).ToListAsync(ct))
        {
            db.Tenant.Enter(user);
            households.UnionWith(
                await db.Memberships.Where(m => m.UserId == user).Select(m => m.HouseholdId).ToListAsync(ct)
            );
        }
        return households;
    }
}
