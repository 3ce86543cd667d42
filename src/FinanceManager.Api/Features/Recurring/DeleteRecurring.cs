using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>What was deleted is not found again. Its movements stay.</summary>
internal static class DeleteRecurring
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        RecurringId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.RecurringSeries.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } series)
            return TypedResults.NotFound();
        db.Act.Describe("recurring.deleted", series.Name ?? series.Sighting?.Payee ?? series.MerchantKey);
        db.Remove(series);
        await db.SaveChangesAsync(ct);
        await RecurringQueue.PutAsync(db, ct);
        return TypedResults.NoContent();
    }
}
