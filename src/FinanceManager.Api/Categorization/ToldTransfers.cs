using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Categorization;

/// <summary>
/// The other ends of movements that a rule says are transfers, where one movement alone fits: opposite amounts, nearly so in
/// two currencies, on another account, a few days apart. A pair that waits in the review may be one; a pair that a person took
/// apart is not.
/// </summary>
internal static class ToldTransfers
{
    private const int Chunk = 500;

    /// <param name="told">As they are stored.</param>
    /// <returns>The other end by the end that was told of.</returns>
    internal static async Task<Dictionary<TransactionId, TransactionId>> FindAsync(
        FinanceDbContext db,
        IEnumerable<Transaction> told,
        CancellationToken ct
    )
    {
        var open = told.Where(t => t is { TransferId: null, MinorUnits: not 0 })
            .Where(t => t.Status is not (TransactionStatus.Pending or TransactionStatus.Reconciled))
            .Select(t => t.Id);
        var ends = new Dictionary<TransactionId, TransactionId>();
        foreach (var chunk in open.Chunk(Chunk))
        foreach (var (end, other) in await LoneTransfers.FindAsync(db, chunk, ct))
            ends.Add(end, other);
        return ends;
    }
}
