using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <summary>The payees that transactions show because their bank text means a merchant.</summary>
internal static class MerchantPayees
{
    private const int Chunk = 500;

    /// <summary>These texts mean another merchant; one that is left without any is gone.</summary>
    internal static void Release(FinanceDbContext db, List<Merchant> merchants, IReadOnlyList<string> keys)
    {
        foreach (var merchant in merchants.FindAll(m => m.Keys.Intersect(keys).Any()))
        {
            merchant.Release(keys);
            if (merchant.Keys.Count == 0 && merchants.Remove(merchant))
                db.Remove(merchant);
        }
    }

    /// <summary>Names what is there already, where no person, document or rule did.</summary>
    internal static async Task<MerchantResponse> ShowAsync(FinanceDbContext db, Merchant merchant, CancellationToken ct)
    {
        var (id, name, keys) = (merchant.Id, merchant.Name, merchant.Keys);
        TransactionId after = default;
        while (await NextAsync(db, keys, name, after, ct) is { Count: > 0 } some)
        {
            foreach (var transaction in some)
                transaction.NamePayee(name, DecisionSource.Memory);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            after = some[^1].Id;
        }
        var shown = await db.Merchants.AsNoTracking().Where(m => m.Id == id).ToListAsync(ct);
        return (await ListMerchants.DescribeAsync(db, shown, ct)).Single();
    }

    // Search text is made anew as a row is saved, so the rows are loaded, some at a time.
    private static Task<List<Transaction>> NextAsync(
        FinanceDbContext db,
        List<string> keys,
        string name,
        TransactionId after,
        CancellationToken ct
    ) =>
        db
            .Transactions.Where(t =>
                keys.Contains(t.MerchantKey)
                && t.Id > after
                && t.Payee != name
                && t.PayeeSource != DecisionSource.Person
                && t.PayeeSource != DecisionSource.Migrated
                && t.PayeeSource != DecisionSource.Rule
            )
            .OrderBy(t => t.Id)
            .Take(Chunk)
            .Include(t => t.Splits)
            .AsSplitQuery()
            .ToListAsync(ct);
}
