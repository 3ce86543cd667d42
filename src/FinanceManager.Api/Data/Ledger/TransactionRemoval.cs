using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Deletes transactions, unlinks the transfers they were part of and takes documents off them, within the current act.</summary>
internal static class TransactionRemoval
{
    private const int Chunk = 500;

    /// <param name="reconciled">Also those that a statement confirmed; otherwise one of them refuses all.</param>
    /// <returns>How many were deleted. Nothing stays tracked but the act.</returns>
    internal static async Task<int> RemoveAllAsync(
        FinanceDbContext db,
        IQueryable<Transaction> transactions,
        bool reconciled,
        CancellationToken ct
    )
    {
        if (!reconciled && await transactions.AnyAsync(t => t.Status == TransactionStatus.Reconciled, ct))
            throw new RuleViolation("transaction.reconciled");
        var removed = 0;
        while (
            await transactions.Include(t => t.Splits).OrderBy(t => t.Id).Take(Chunk).ToListAsync(ct)
                is { Count: > 0 } some
        )
        {
            await RemoveAsync(db, some, ct);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            removed += some.Count;
        }
        return removed;
    }

    /// <param name="some">Tracked, with their splits.</param>
    internal static async Task RemoveAsync(FinanceDbContext db, List<Transaction> some, CancellationToken ct)
    {
        var linked = some.Where(t => t.TransferId is not null).Select(t => t.TransferId!.Value).Distinct().ToList();
        if (linked.Count > 0)
        {
            var transfers = await db.Transfers.Where(t => linked.Contains(t.Id)).ToListAsync(ct);
            var sides = await db.Transactions.Where(t => linked.Contains(t.TransferId!.Value)).ToListAsync(ct);
            foreach (var transfer in transfers)
                transfer.Unlink(sides);
            db.RemoveRange(transfers);
        }
        var ids = some.ConvertAll(t => t.Id);
        var attached = await db.Attachments.Where(a => ids.Contains(a.TransactionId)).ToListAsync(ct);
        // One that has just moved on to another transaction stays.
        db.RemoveRange(attached.Where(a => ids.Contains(a.TransactionId)));
        db.RemoveRange(some);
    }
}
