using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>A person's choice of category becomes the household's memory of the merchant at once, in the same change-set.</summary>
internal static class MerchantLearning
{
    internal static async Task LearnAsync(FinanceDbContext db, string key, CategoryId? category, CancellationToken ct)
    {
        if (key.Length == 0)
            return;
        var now = db.Clock.GetUtcNow();
        var known = await db
            .MerchantMemories.Where(m => m.Key == key)
            .OrderByDescending(m => m.LearnedAt)
            .FirstOrDefaultAsync(ct);
        if (known is null)
            db.Add(new MerchantMemory(key, category, now));
        else
            known.Learn(category, now);
    }
}
