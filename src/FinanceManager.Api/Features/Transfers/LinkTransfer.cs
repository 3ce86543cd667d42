using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transfers;

/// <param name="FromTransactionId">Money that left one account.</param>
/// <param name="ToTransactionId">Money that arrived on another, possibly in another currency and days later.</param>
public sealed record LinkTransferRequest(TransactionId FromTransactionId, TransactionId ToTransactionId);

public sealed record TransferResponse(TransferId Id, TransactionId FromTransactionId, TransactionId ToTransactionId);

/// <summary>Two transactions are one movement between own accounts: they stay in balances and leave reports.</summary>
internal static class LinkTransfer
{
    internal static async Task<Results<Created<TransferResponse>, NotFound>> Handle(
        LinkTransferRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var from = await db.Transactions.SingleOrDefaultAsync(t => t.Id == request.FromTransactionId, ct);
        var to = await db.Transactions.SingleOrDefaultAsync(t => t.Id == request.ToTransactionId, ct);
        if (from is null || to is null)
            return TypedResults.NotFound();

        var transfer = Transfer.Link(from, to);
        db.Act.Describe("transfer.linked", from.Payee ?? from.Description);
        db.Add(transfer);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/api/v1/transfers/{transfer.Id}",
            new TransferResponse(transfer.Id, from.Id, to.Id)
        );
    }
}
