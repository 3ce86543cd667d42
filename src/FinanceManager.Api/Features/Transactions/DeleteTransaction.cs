using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>The row stays as a tombstone, so that the file it came from does not bring it back.</summary>
internal static class DeleteTransaction
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        TransactionId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var found = await db.Transactions.Include(t => t.Splits).SingleOrDefaultAsync(t => t.Id == id, ct);
        if (found is not { } transaction)
            return TypedResults.NotFound();
        transaction.RefuseIfReconciled();
        db.Act.Describe("transaction.deleted", transaction.Payee ?? transaction.Description);
        await TransactionRemoval.RemoveAsync(db, [transaction], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
