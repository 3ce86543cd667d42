using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transfers;

internal static class UnlinkTransfer
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        TransferId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Transfers.SingleOrDefaultAsync(t => t.Id == id, ct) is not { } transfer)
            return TypedResults.NotFound();
        var sides = await db.Transactions.Where(t => t.TransferId == id).ToListAsync(ct);
        transfer.Unlink(sides);
        db.Act.Describe("transfer.unlinked", sides.FirstOrDefault()?.Description);
        db.Remove(transfer);
        await Matches.KeepApartAsync(db, MatchKind.Transfer, transfer.FromTransactionId, transfer.ToTransactionId, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
