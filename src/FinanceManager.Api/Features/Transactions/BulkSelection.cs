using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Which transactions a bulk edit is about, as a query.</summary>
internal static class BulkSelection
{
    /// <returns>Null when what is named is not there.</returns>
    internal static async Task<IQueryable<Transaction>?> OfAsync(
        FinanceDbContext db,
        BulkEditRequest request,
        CancellationToken ct
    )
    {
        if (request.Ids is { } ids)
        {
            var chosen = db.Transactions.Where(t => ids.Contains(t.Id));
            return await chosen.AnyAsync(ct) ? chosen : null;
        }
        if (request.Filter is { } filter)
            return (await TransactionSearch.ForAsync(db, filter, ct)).Transactions;

        var model = await db
            .Transactions.AsNoTracking()
            .Include(t => t.Splits)
            .SingleOrDefaultAsync(t => t.Id == request.SimilarTo, ct);
        if (model is null)
            return null;
        var category =
            request.Set is { } set && set.Has(nameof(set.CategoryId)) ? set.CategoryId : model.Splits[0].CategoryId;
        return SimilarTransactions.To(db, model, category);
    }
}
