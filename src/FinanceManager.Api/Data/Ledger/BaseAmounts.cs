using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Each split's amount in the household's base currency: converted once, at the household's last rate on or before the
/// transaction's date. An unknown rate leaves it null.
/// </summary>
internal static class BaseAmounts
{
    private const int Chunk = 5_000;

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
        // Most households have one currency, and need no rates.
        var rates = transactions.Exists(t => t.Currency != baseCurrency) ? await db.RatesAsync(ct) : null;
        foreach (var transaction in transactions)
        foreach (var split in transaction.Splits)
            split.Convert(
                rates?.Convert(split.MinorUnits, transaction.Currency, baseCurrency, transaction.Date)
                    ?? new(split.MinorUnits, null, null)
            );
        db.ChangeTracker.DetectChanges();
    }

    internal static Task<Currency> CurrencyAsync(FinanceDbContext db, CancellationToken ct) =>
        db.Households.Where(h => h.Id == db.CurrentHousehold).Select(h => h.BaseCurrency).SingleAsync(ct);

    /// <summary>
    /// The base currency changed: every amount in it again, deleted rows too, since undoing may bring them back.
    /// Runs inside the caller's <see cref="LedgerWrite"/>, after the household is saved.
    /// </summary>
    internal static Task RecomputeAsync(FinanceDbContext db, CancellationToken ct) =>
        ReconvertAsync(db, DateOnly.MinValue, everyCurrency: true, ct);

    /// <summary>
    /// Rates changed: what is in another currency is converted again from that day on, deleted rows too. Only what differs
    /// is written. Runs inside the caller's <see cref="LedgerWrite"/>, after the rates are saved.
    /// </summary>
    internal static Task ReconvertAsync(FinanceDbContext db, DateOnly from, CancellationToken ct) =>
        ReconvertAsync(db, from, everyCurrency: false, ct);

    private static async Task ReconvertAsync(
        FinanceDbContext db,
        DateOnly from,
        bool everyCurrency,
        CancellationToken ct
    )
    {
        db.ForgetRates();
        var baseCurrency = await CurrencyAsync(db, ct);
        var accounts = await db
            .Accounts.IgnoreQueryFilters([Filters.Deleted])
            .Where(a => everyCurrency || a.Currency != baseCurrency)
            .Select(a => new { a.Id, a.Currency })
            .ToListAsync(ct);
        if (accounts.Count == 0)
            return;
        var rates = await db.RatesAsync(ct);
        var touched = new List<TouchedMonths>();
        foreach (var account in accounts)
            if (await ReconvertAsync(db, account.Id, account.Currency, baseCurrency, rates, from, ct) is { } months)
                touched.Add(months);
        await SummaryTable.RecomputeAsync(db, touched, ct);
    }

    /// <returns>The months in which something changed; null where nothing did.</returns>
    private static async Task<TouchedMonths?> ReconvertAsync(
        FinanceDbContext db,
        AccountId account,
        Currency currency,
        Currency baseCurrency,
        RateBook rates,
        DateOnly from,
        CancellationToken ct
    )
    {
        TouchedMonths? touched = null;
        var (day, after) = (from, default(SplitId));
        while (await NextAsync(db, account, day, after, ct) is { Count: > 0 } splits)
        {
            var differing = new List<BaseAmount>();
            foreach (var s in splits)
            {
                var amount = rates.Convert(s.MinorUnits, currency, baseCurrency, s.Date);
                if (s.IsStoredAs(amount))
                    continue;
                differing.Add(new(s.Id, amount));
                var month = YearMonth.Of(s.Date);
                touched = new(account, touched?.From ?? month, month);
            }
            if (differing.Count > 0)
                await BaseAmountWriter.WriteAsync(db, differing, ct);
            (day, after) = (splits[^1].Date, splits[^1].Id);
        }
        return touched;
    }

    private static Task<List<StoredAmount>> NextAsync(
        FinanceDbContext db,
        AccountId account,
        DateOnly day,
        SplitId after,
        CancellationToken ct
    ) =>
        (
            from transaction in db.Transactions.IgnoreQueryFilters([Filters.Deleted])
            where transaction.AccountId == account && transaction.Date >= day
            from split in db.Splits
            where split.TransactionId == transaction.Id && (transaction.Date > day || split.Id > after)
            orderby transaction.Date, split.Id
            select new StoredAmount(
                split.Id,
                transaction.Date,
                split.MinorUnits,
                split.BaseMinorUnits,
                split.RateDate,
                split.RateSource
            )
        )
            .Take(Chunk)
            .ToListAsync(ct);
}

/// <summary>What a split holds, and holds of it in the base currency.</summary>
internal sealed record StoredAmount(
    SplitId Id,
    DateOnly Date,
    long MinorUnits,
    long? BaseMinorUnits,
    DateOnly? RateDate,
    RateSource? RateSource
)
{
    internal bool IsStoredAs(Converted amount) =>
        (BaseMinorUnits, RateDate, RateSource) == (amount.MinorUnits, amount.Date, Split.Stored(amount.Source));
}
