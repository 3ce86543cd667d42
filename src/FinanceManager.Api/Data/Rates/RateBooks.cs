using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Rates;

internal static class RateBooks
{
    /// <summary>The rates that the household's stored amounts are converted at.</summary>
    internal static async Task<RateBook> LoadAsync(FinanceDbContext db, DatabaseTarget target, CancellationToken ct)
    {
        var batch = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => h.RatesBatch)
            .SingleOrDefaultAsync(ct);
        var own = await db.OwnRates.AsNoTracking().ToListAsync(ct);
        return new(await PublishedRates.AsOfAsync(db, target, batch, ct), own);
    }
}
