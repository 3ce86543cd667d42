using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What is about to be saved of the household's own rates.</summary>
internal static class OwnRateChanges
{
    /// <returns>The first day whose amounts change by it; null where no own rate changes.</returns>
    internal static DateOnly? FirstDay(FinanceDbContext db)
    {
        DateOnly? first = null;
        foreach (var entry in db.ChangeTracker.Entries<OwnRate>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            var date = entry.Property(r => r.Date);
            var day =
                entry.State == EntityState.Added || date.CurrentValue < date.OriginalValue
                    ? date.CurrentValue
                    : date.OriginalValue;
            if (!(first < day))
                first = day;
        }
        return first;
    }
}
