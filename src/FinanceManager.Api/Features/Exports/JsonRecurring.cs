using FinanceManager.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>What recurs, with what a person said of it. A series of an account that is gone goes with it.</summary>
internal static class JsonRecurring
{
    internal static IAsyncEnumerable<LedgerFileRecurring> Read(FinanceDbContext db) =>
        db
            .RecurringSeries.AsNoTracking()
            .Where(r => db.Accounts.Any(a => a.Id == r.AccountId))
            .Where(r => r.OtherAccountId == null || db.Accounts.Any(a => a.Id == r.OtherAccountId))
            .OrderBy(r => r.Id)
            .Select(r => new LedgerFileRecurring
            {
                Id = r.Id,
                AccountId = r.AccountId,
                Currency = r.Currency,
                MerchantKey = r.MerchantKey,
                Income = r.Income,
                OtherAccountId = r.OtherAccountId,
                Decision = r.Decision,
                Name = r.Name,
                Kind = r.Kind,
                CategoryId = db.Categories.Any(c => c.Id == r.CategoryId) ? r.CategoryId : null,
                Cadence = r.Cadence,
                DueOn = r.DueOn,
                ExpectedMinorUnits = r.ExpectedMinorUnits,
                EndedOn = r.EndedOn,
                Sighting = r.Sighting,
            })
            .AsAsyncEnumerable();
}
