using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A bank text means one merchant, also after an undo: one that another merchant got since stays with that one.</summary>
internal static class MerchantReversal
{
    /// <returns>The merchants that did not get back all of their texts.</returns>
    internal static async Task<List<ReversalConflict>> KeepApartAsync(
        FinanceDbContext db,
        IEnumerable<EntityEntry> rows,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        var restored = rows.Where(r => r.Entity is Merchant { DeletedIn: null }).ToList();
        if (restored.Count == 0)
            return [];
        var all = await db.Merchants.ToListAsync(ct);
        var taken = all.FindAll(m => m.DeletedIn is null && !restored.Exists(r => r.Entity == m))
            .SelectMany(m => m.Keys)
            .ToHashSet();
        var conflicts = new List<ReversalConflict>();
        foreach (var row in restored)
        {
            var merchant = (Merchant)row.Entity;
            var lost = merchant.Keys.FindAll(key => !taken.Add(key));
            if (lost.Count == 0)
                continue;
            merchant.Release(lost);
            conflicts.Add(new(nameof(Merchant), merchant.Id.Value, nameof(Merchant.Keys)));
            if (merchant.Keys.Count == 0)
                row.Property(nameof(IRecorded.DeletedIn)).CurrentValue = reverting.Id;
        }
        return conflicts;
    }
}
