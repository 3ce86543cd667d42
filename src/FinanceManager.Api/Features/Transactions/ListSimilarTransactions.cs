using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>What a bulk edit with <c>similarTo</c> would bring under this transaction's category, the newest first.</summary>
internal static class ListSimilarTransactions
{
    internal static async Task<Results<Ok<Page<TransactionResponse>>, NotFound>> Handle(
        TransactionId id,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, Page<TransactionResponse>.Most)] int limit = Page<TransactionResponse>.Usual,
        DayCursor? cursor = null
    )
    {
        var found = await db
            .Transactions.AsNoTracking()
            .Include(t => t.Splits)
            .SingleOrDefaultAsync(t => t.Id == id, ct);
        if (found is not { } transaction)
            return TypedResults.NotFound();
        var similar = SimilarTransactions.To(db, transaction, transaction.Splits[0].CategoryId);
        return TypedResults.Ok(await TransactionPage.ReadAsync(similar, limit, cursor, ct));
    }
}
