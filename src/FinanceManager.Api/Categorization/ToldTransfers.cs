using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Categorization;

/// <summary>
/// The other ends of movements that a rule says are transfers: the same amount the other way, on another account, a few days
/// apart, and certain for the judge. A pair that waits in the review may be one; a pair that a person took apart is not.
/// </summary>
internal static class ToldTransfers
{
    /// <returns>The other end by the end that was told of.</returns>
    internal static async Task<Dictionary<TransactionId, TransactionId>> FindAsync(
        FinanceDbContext db,
        IEnumerable<Transaction> told,
        CancellationToken ct
    )
    {
        var open = told.Where(t => t is { TransferId: null, MinorUnits: not 0 })
            .Where(t => t.Status is not (TransactionStatus.Pending or TransactionStatus.Reconciled))
            .Select(End.Of)
            .ToDictionary(end => end.Id);
        if (open.Count == 0)
            return [];
        var ends = (await NearAsync(db, open.Values, ct)).UnionBy(open.Values, end => end.Id).ToList();
        var accounts = await db.Accounts.Where(a => a.FindsTransfers).Select(a => a.Id).ToListAsync(ct);
        var candidates = Candidates(ends.FindAll(end => accounts.Contains(end.AccountId)));
        var judged = TransferJudge.Judge(
            await WithoutPartedAsync(db, candidates, ct),
            ends.ToDictionary(end => end.Id, end => new TransferText(end.Text, null, open.ContainsKey(end.Id)))
        );
        return judged
            .Where(pair => pair.Certain)
            .SelectMany(pair => new[] { (pair.Ends.From, pair.Ends.To), (pair.Ends.To, pair.Ends.From) })
            .Where(pair => open.ContainsKey(pair.Item1))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private static Task<List<End>> NearAsync(FinanceDbContext db, ICollection<End> open, CancellationToken ct)
    {
        var amounts = open.SelectMany(end => new[] { end.MinorUnits, -end.MinorUnits }).Distinct().ToList();
        // Far enough to see what the other end could be the other end of.
        var first = TransferTable.Shift(open.Min(end => end.Date), -2 * TransferTable.Days);
        var last = TransferTable.Shift(open.Max(end => end.Date), 2 * TransferTable.Days);
        return db
            .Transactions.Where(t => t.TransferId == null && t.Date >= first && t.Date <= last)
            .Where(t => t.Status != TransactionStatus.Pending && amounts.Contains(t.MinorUnits))
            .Select(t => new End(t.Id, t.AccountId, t.Date, t.MinorUnits, t.Currency, t.BankText ?? t.Description))
            .ToListAsync(ct);
    }

    private static List<TransferCandidate> Candidates(List<End> ends)
    {
        var arrived = ends.Where(end => end.MinorUnits > 0).ToLookup(end => (end.Currency, end.MinorUnits));
        return
        [
            .. from sent in ends
            where sent.MinorUnits < 0
            from other in arrived[(sent.Currency, -sent.MinorUnits)]
            let days = Math.Abs(other.Date.DayNumber - sent.Date.DayNumber)
            where other.AccountId != sent.AccountId && days <= TransferTable.Days
            select new TransferCandidate(new(sent.Id, other.Id), days, SameCurrency: true),
        ];
    }

    private static async Task<List<TransferCandidate>> WithoutPartedAsync(
        FinanceDbContext db,
        List<TransferCandidate> candidates,
        CancellationToken ct
    )
    {
        var ids = candidates.SelectMany(c => new[] { c.Ends.From, c.Ends.To }).Distinct().ToList();
        var parted = await db
            .PossibleMatches.Where(m => m.Kind == MatchKind.Transfer && m.Dismissed && ids.Contains(m.TransactionId))
            .Select(m => new TransferEnds(m.TransactionId, m.OtherId))
            .ToListAsync(ct);
        var apart = parted.SelectMany(ends => new[] { ends, new TransferEnds(ends.To, ends.From) }).ToHashSet();
        return candidates.FindAll(c => !apart.Contains(c.Ends));
    }

    private sealed record End(
        TransactionId Id,
        AccountId AccountId,
        DateOnly Date,
        long MinorUnits,
        Currency Currency,
        string Text
    )
    {
        internal static End Of(Transaction t) =>
            new(t.Id, t.AccountId, t.Date, t.MinorUnits, t.Currency, t.BankText ?? t.Description);
    }
}
