using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>"14 others look the same": rows of the same merchant under another category, which no person put there.</summary>
internal static class SimilarTransactions
{
    internal static IQueryable<Transaction> To(FinanceDbContext db, Transaction transaction, CategoryId? category)
    {
        var (id, key) = (transaction.Id, transaction.MerchantKey);
        return db.Transactions.Where(t =>
            t.MerchantKey == key
            && key != ""
            && t.Id != id
            && t.Splits.Any(s => s.CategoryId != category)
            && t.Splits.All(s => s.Source != DecisionSource.Person && s.Source != DecisionSource.Migrated)
        );
    }

    internal static async Task<SimilarTransactionsResponse> CountAsync(
        FinanceDbContext db,
        Transaction transaction,
        CategoryId? category,
        CancellationToken ct
    ) => new(await To(db, transaction, category).CountAsync(ct));
}
