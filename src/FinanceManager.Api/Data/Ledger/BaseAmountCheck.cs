using System.Runtime.CompilerServices;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Converts every live split again, row by row, however many there are.</summary>
internal static class BaseAmountCheck
{
    /// <returns>The splits whose stored base amount, rate date or source is not what the rates say.</returns>
    internal static async IAsyncEnumerable<SplitId> WrongAsync(
        FinanceDbContext db,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        if (await db.Households.SingleOrDefaultAsync(h => h.Id == db.CurrentHousehold, ct) is not { } household)
            yield break;
        var rates = await db.RatesAsync(ct);
        var splits = db
            .Transactions.Join(
                db.Splits,
                t => t.Id,
                s => s.TransactionId,
                (t, s) =>
                    new
                    {
                        Stored = new StoredAmount(
                            s.Id,
                            t.Date,
                            s.MinorUnits,
                            s.BaseMinorUnits,
                            s.RateDate,
                            s.RateSource
                        ),
                        t.Currency,
                    }
            )
            .AsAsyncEnumerable();
        await foreach (var s in splits.WithCancellation(ct))
            if (
                !s.Stored.IsStoredAs(
                    rates.Convert(s.Stored.MinorUnits, s.Currency, household.BaseCurrency, s.Stored.Date)
                )
            )
                yield return s.Stored.Id;
    }
}
