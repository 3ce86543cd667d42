using System.Runtime.CompilerServices;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Series;

/// <summary>What movements have in common that may be a series.</summary>
/// <param name="Merchant">Canonical key of the merchant; empty for transfers.</param>
/// <param name="Other">The account at the other end of a transfer.</param>
internal readonly record struct GroupKey(AccountId Account, string Merchant, bool Income, AccountId? Other);

/// <summary>
/// The ledger by merchant, account and direction, one merchant in memory at a time: rows come in the order of an index. Only
/// transfers and merchants that a household joined from several texts are held until the end.
/// </summary>
internal sealed class MovementGroups(FinanceDbContext db, DateOnly since)
{
    private readonly Dictionary<string, string> _canonical = [];
    private readonly Dictionary<TransactionId, AccountId> _otherEnds = [];

    /// <summary>The key by which a merchant's texts are one.</summary>
    internal string Canonical(string key) => _canonical.GetValueOrDefault(key, key);

    /// <summary>Reads who is who; before anything else.</summary>
    internal async Task PrepareAsync(CancellationToken ct)
    {
        foreach (var keys in await db.Merchants.AsNoTracking().Select(m => m.Keys).ToListAsync(ct))
        foreach (var key in keys)
            _canonical[key] = keys.Min(StringComparer.Ordinal)!;
        var transfers =
            from transfer in db.Transfers
            join left in db.Transactions on transfer.FromTransactionId equals left.Id
            join arrived in db.Transactions on transfer.ToTransactionId equals arrived.Id
            where left.Date >= since
            select new
            {
                Left = left.Id,
                From = left.AccountId,
                Arrived = arrived.Id,
                To = arrived.AccountId,
            };
        await foreach (var transfer in transfers.AsAsyncEnumerable().WithCancellation(ct))
            (_otherEnds[transfer.Left], _otherEnds[transfer.Arrived]) = (transfer.To, transfer.From);
    }

    /// <summary>Each group once; parts of purchases are none's, since plans tell of them.</summary>
    internal async IAsyncEnumerable<(GroupKey Key, List<Movement> Movements)> ReadAsync(
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var joined = _canonical.Values.ToHashSet();
        var (held, current) = (new Dictionary<GroupKey, List<Movement>>(), new Dictionary<GroupKey, List<Movement>>());
        var merchant = "";
        var rows = db
            .Transactions.Where(t => t.Date >= since && t.InstallmentCount == null && t.MinorUnits != 0)
            .OrderBy(t => t.MerchantKey)
            .Select(t => new
            {
                t.MerchantKey,
                t.Id,
                t.AccountId,
                t.Date,
                t.MinorUnits,
                t.TransferId,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.MerchantKey != merchant)
            {
                foreach (var (key, movements) in current)
                    yield return (key, movements);
                current.Clear();
                merchant = row.MerchantKey;
            }
            var other = row.TransferId is null ? null : OtherEnd(row.Id);
            var group = new GroupKey(
                row.AccountId,
                other is null ? Canonical(merchant) : "",
                row.MinorUnits > 0,
                other
            );
            var into = other is not null || joined.Contains(group.Merchant) ? held : current;
            if (!into.TryGetValue(group, out var list))
                into[group] = list = [];
            list.Add(new(row.Id, row.Date, row.MinorUnits));
        }
        foreach (var (key, movements) in current.Concat(held))
            yield return (key, movements);
    }

    private AccountId? OtherEnd(TransactionId id) => _otherEnds.TryGetValue(id, out var other) ? other : null;
}
