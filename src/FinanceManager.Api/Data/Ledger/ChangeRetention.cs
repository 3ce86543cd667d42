using FinanceManager.Domain.Changes;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Forgets what is older than the household keeps: who did what and when stays, before and after go. Each act takes a
/// little with it, so that none waits for much.
/// </summary>
internal static class ChangeRetention
{
    private const int Acts = 100;
    private const int Entries = 5_000;

    internal static async Task ForgetAsync(FinanceDbContext db, CancellationToken ct)
    {
        var months = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => h.ChangeMonths)
            .SingleOrDefaultAsync(ct);
        if (months is not { } kept)
            return;
        // Those marked last go first; others follow only when nothing of these is left.
        var marked = await db
            .ChangeSets.Where(c => c.Forgotten)
            .OrderByDescending(c => c.At)
            .Take(Acts)
            .Select(c => c.Id)
            .ToListAsync(ct);
        if (
            marked.Count > 0
            && await db.ChangeEntries.Where(e => marked.Contains(e.ChangeSetId)).Take(Entries).ExecuteDeleteAsync(ct)
                == Entries
        )
            return;
        var before = db.Clock.GetUtcNow().AddMonths(-kept);
        var next = await db
            .ChangeSets.Where(c => !c.Forgotten && c.At < before)
            .OrderBy(c => c.At)
            .Take(Acts)
            .Select(c => c.Id)
            .ToListAsync(ct);
        if (next.Count > 0)
            await db
                .ChangeSets.Where(c => next.Contains(c.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Forgotten, true), ct);
    }
}
