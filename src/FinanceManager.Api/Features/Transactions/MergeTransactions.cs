using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="IntoId">The transaction that stays; it keeps its date and amount and takes over what a person decided on the other.</param>
public sealed record MergeTransactionRequest(TransactionId IntoId);

/// <summary>
/// Two transactions are one movement. The merged one is deleted and still stands for its lines of files, so that they do
/// not come back; the other one lives while any of them does.
/// </summary>
internal static class MergeTransactions
{
    internal static async Task<Results<Ok<TransactionResponse>, NotFound>> Merge(
        TransactionId id,
        MergeTransactionRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var both = await db
            .Transactions.Include(t => t.Splits)
            .Where(t => t.Id == id || t.Id == request.IntoId)
            .ToListAsync(ct);
        if (both.Find(t => t.Id == id) is not { } merged || both.Find(t => t.Id == request.IntoId) is not { } kept)
            return TypedResults.NotFound();

        merged.MergeInto(kept);
        db.Act.Describe("transaction.merged", kept.Payee ?? kept.Description);
        if (merged.TransferId is { } transferId)
            (await db.Transfers.SingleAsync(t => t.Id == transferId, ct)).Replace(merged, kept);
        foreach (var earlier in await MergedInto(db, merged.Id).Include(t => t.Splits).ToListAsync(ct))
            earlier.FollowInto(kept);
        foreach (var attached in await db.Attachments.Where(a => a.TransactionId == merged.Id).ToListAsync(ct))
            attached.Follow(kept.Id);
        await TransactionRemoval.RemoveAsync(db, [merged], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(TransactionResponse.From(kept));
    }

    /// <summary>What was merged into the transaction becomes movements of their own again.</summary>
    internal static async Task<Results<Ok<TransactionResponse>, NotFound>> Unmerge(
        TransactionId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Transactions.Include(t => t.Splits).SingleOrDefaultAsync(t => t.Id == id, ct) is not { } kept)
            return TypedResults.NotFound();
        var merged = await MergedInto(db, id).Include(t => t.Splits).ToListAsync(ct);
        if (merged.Count == 0)
            throw new RuleViolation("transaction.not-merged");

        db.Act.Describe("transaction.unmerged", kept.Payee ?? kept.Description);
        foreach (var transaction in merged)
        {
            var deletedIn = transaction.DeletedIn;
            Revive(db.Entry(transaction));
            db.Entry(transaction).Property(t => t.MergedInto).CurrentValue = null;
            foreach (var split in transaction.Splits.Where(s => s.DeletedIn == deletedIn))
                Revive(db.Entry(split));
            await Matches.KeepApartAsync(db, MatchKind.Duplicate, transaction.Id, id, ct);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(TransactionResponse.From(kept));
    }

    private static void Revive(EntityEntry row) => row.Property(nameof(IRecorded.DeletedIn)).CurrentValue = null;

    /// <summary>Those that turned out to be the transaction.</summary>
    internal static IQueryable<Transaction> MergedInto(FinanceDbContext db, TransactionId id) =>
        db.Transactions.IgnoreQueryFilters([Filters.Deleted]).Where(t => t.MergedInto == id && t.DeletedIn != null);
}
