using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

internal static class ListHouseholds
{
    internal static async Task<IReadOnlyList<HouseholdResponse>> Handle(
        FinanceDbContext db,
        CurrentUser current,
        CancellationToken ct
    )
    {
        var places = await db
            .Memberships.Where(m => m.UserId == current.Id)
            .Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { m.Role, Household = h })
            .OrderBy(x => x.Household.Id)
            .AsNoTracking()
            .ToListAsync(ct);
        return [.. places.Select(p => HouseholdResponse.From(p.Household, p.Role))];
    }
}
