using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <summary>Its texts mean nothing any more; payees that were shown stay.</summary>
internal static class DeleteMerchant
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        MerchantId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Merchants.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } merchant)
            return TypedResults.NotFound();
        db.Act.Describe("merchant.deleted", merchant.Name);
        db.Remove(merchant);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
