using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>
/// The other sides of movements between own accounts: the same amount the other way, on another account, a few days apart.
/// Only where just one fits, seen from either side, and no person took the two apart.
/// </summary>
internal static class RuleCounterparts
{
    private const int Days = 5;

    internal static async Task<Dictionary<TransactionId, TransactionId>> FindAsync(
        FinanceDbContext db,
        IEnumerable<Transaction> rows,
        CancellationToken ct
    )
    {
        var open = rows.Where(t => t.TransferId is null && t.MinorUnits != 0).Select(Side.Of).ToList();
        if (open.Count == 0)
            return [];
        var near = (await NearAsync(db, open, ct)).ToLookup(side => (side.Currency, side.MinorUnits));
        var pairs = new Dictionary<TransactionId, TransactionId>();
        foreach (var side in open)
            if (Only(side) is { } other && Only(other)?.Id == side.Id)
                pairs.Add(side.Id, other.Id);
        return pairs.Count == 0 ? pairs : await WithoutPartedAsync(db, pairs, ct);

        Side? Only(Side side)
        {
            var fitting = near[(side.Currency, -side.MinorUnits)].Where(side.Fits).Take(2).ToList();
            return fitting.Count == 1 ? fitting[0] : null;
        }
    }

    private static Task<List<Side>> NearAsync(FinanceDbContext db, List<Side> open, CancellationToken ct)
    {
        var amounts = open.SelectMany(side => new[] { side.MinorUnits, -side.MinorUnits }).Distinct().ToList();
        // Far enough to see what the other side could be the other side of.
        var (first, last) = (Shift(open.Min(s => s.Date), -2 * Days), Shift(open.Max(s => s.Date), 2 * Days));
        return db
            .Transactions.Where(t => t.TransferId == null && t.Date >= first && t.Date <= last)
            .Where(t => amounts.Contains(t.MinorUnits))
            .Select(t => new Side(t.Id, t.AccountId, t.Date, t.MinorUnits, t.Currency))
            .ToListAsync(ct);
    }

    private static async Task<Dictionary<TransactionId, TransactionId>> WithoutPartedAsync(
        FinanceDbContext db,
        Dictionary<TransactionId, TransactionId> pairs,
        CancellationToken ct
    )
    {
        var ids = pairs.Keys.Concat(pairs.Values).Distinct().ToList();
        var parted = await db
            .Transfers.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => t.DeletedIn != null && ids.Contains(t.FromTransactionId))
            .Where(t => db.ChangeSets.Any(c => c.Id == t.DeletedIn && c.Kind == ChangeKind.Manual))
            .Select(t => new { From = t.FromTransactionId, To = t.ToTransactionId })
            .ToListAsync(ct);
        foreach (var pair in parted)
        foreach (var (one, other) in new[] { (pair.From, pair.To), (pair.To, pair.From) })
            if (pairs.TryGetValue(one, out var found) && found == other)
                pairs.Remove(one);
        return pairs;
    }

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );

    private sealed record Side(TransactionId Id, AccountId AccountId, DateOnly Date, long MinorUnits, Currency Currency)
    {
        internal static Side Of(Transaction t) => new(t.Id, t.AccountId, t.Date, t.MinorUnits, t.Currency);

        internal bool Fits(Side other) =>
            other.AccountId != AccountId && Math.Abs(other.Date.DayNumber - Date.DayNumber) <= Days;
    }
}
