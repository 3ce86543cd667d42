using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Each split's amount in the household's base currency: converted once, at the last published rate
/// on or before the transaction's date. An unknown rate leaves it null.
/// </summary>
internal static class BaseAmounts
{
    internal static async Task DeriveAsync(
        FinanceDbContext db,
        List<EntityEntry> changed,
        Dictionary<TransactionId, EntityEntry<Transaction>> tracked,
        CancellationToken ct
    )
    {
        var transactions = changed
            .Where(e => e.State != EntityState.Deleted)
            .Select(e =>
                e.Entity switch
                {
                    Transaction t => t,
                    Split s => tracked.GetValueOrDefault(s.TransactionId)?.Entity,
                    _ => null,
                }
            )
            .OfType<Transaction>()
            .Distinct()
            .ToList();
        if (transactions.Count == 0)
            return;

        var baseCurrency = await CurrencyAsync(db, ct);
        foreach (var transaction in transactions)
        foreach (var split in transaction.Splits)
        {
            var (amount, rateDate) = Convert(split.MinorUnits, transaction.Currency, baseCurrency, transaction.Date);
            split.Convert(amount, rateDate);
        }
        db.ChangeTracker.DetectChanges();
    }

    internal static Task<Currency> CurrencyAsync(FinanceDbContext db, CancellationToken ct) =>
        db.Households.Where(h => h.Id == db.CurrentHousehold).Select(h => h.BaseCurrency).SingleAsync(ct);

    /// <returns>Minor units of the base currency and the day of the rate; both null where no rate is known.</returns>
    internal static (long? MinorUnits, DateOnly? RateDate) Convert(
        long minorUnits,
        Currency from,
        Currency to,
        DateOnly date
    )
    {
        if (from == to)
            return (minorUnits, null);
        return EcbHistory.RateOn(date, from, to) is { } rate
            ? (new Money(minorUnits, from).Convert(rate.Rate, to).MinorUnits, rate.Date)
            : (null, null);
    }

    /// <summary>
    /// The base currency changed: every amount in it again, deleted rows too, since undoing may bring them back.
    /// Runs inside the caller's <see cref="LedgerWrite"/>, after the household is saved.
    /// </summary>
    internal static async Task RecomputeAsync(FinanceDbContext db, CancellationToken ct)
    {
        var baseCurrency = await CurrencyAsync(db, ct);
        SplitId after = default;
        while (await NextAsync(db, after, ct) is { Count: > 0 } splits)
        {
            await BaseAmountWriter.WriteAsync(
                db,
                [
                    .. splits.Select(s =>
                    {
                        var (amount, day) = Convert(s.MinorUnits, s.Currency, baseCurrency, s.Date);
                        return new BaseAmount(s.Id, amount, day);
                    }),
                ],
                ct
            );
            after = splits[^1].Id;
        }
        await SummaryTable.RebuildAsync(db, ct);
    }

    private static Task<List<StoredAmount>> NextAsync(FinanceDbContext db, SplitId after, CancellationToken ct) =>
        (
            from split in db.Splits.IgnoreQueryFilters([Filters.Deleted])
            from transaction in db.Transactions
            where split.Id > after && split.TransactionId == transaction.Id
            orderby split.Id
            select new StoredAmount(split.Id, split.MinorUnits, transaction.Currency, transaction.Date)
        )
            .Take(Chunk)
            .ToListAsync(ct);

    private const int Chunk = 5_000;

    private sealed record StoredAmount(SplitId Id, long MinorUnits, Currency Currency, DateOnly Date);
}
