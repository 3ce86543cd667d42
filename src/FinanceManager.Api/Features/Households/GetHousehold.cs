using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Households;

internal static class GetHousehold
{
    internal static async Task<HouseholdResponse> Handle(
        HouseholdId householdId,
        FinanceDbContext db,
        CurrentUser current,
        CancellationToken ct
    ) => HouseholdResponse.From(await db.Households.SingleAsync(h => h.Id == householdId, ct), current.Role);
}
