using System.Runtime.CompilerServices;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Converts every live split again, row by row, however many there are.</summary>
internal static class BaseAmountCheck
{
    /// <returns>The splits whose stored base amount or rate date is not what the rates say.</returns>
    internal static async IAsyncEnumerable<SplitId> WrongAsync(
        FinanceDbContext db,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        if (await db.Households.SingleOrDefaultAsync(h => h.Id == db.CurrentHousehold, ct) is not { } household)
            yield break;
        var splits = db
            .Transactions.Join(
                db.Splits,
                t => t.Id,
                s => s.TransactionId,
                (t, s) =>
                    new
                    {
                        s.Id,
                        s.MinorUnits,
                        s.BaseMinorUnits,
                        s.RateDate,
                        t.Currency,
                        t.Date,
                    }
            )
            .AsAsyncEnumerable();
        await foreach (var s in splits.WithCancellation(ct))
            if (
                BaseAmounts.Convert(s.MinorUnits, s.Currency, household.BaseCurrency, s.Date)
                != (s.BaseMinorUnits, s.RateDate)
            )
                yield return s.Id;
    }
}
