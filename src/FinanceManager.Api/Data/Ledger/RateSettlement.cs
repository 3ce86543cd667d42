using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Takes newly published rates into use, household by household: what was unknown is filled in, what was converted at an
/// older rate for want of a newer one is converted again, and the summary follows, all at once.
/// </summary>
internal static class RateSettlement
{
    /// <summary>Every household that does not use the newest rates yet. A context of its own per household.</summary>
    internal static async Task RunAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        IReadOnlyCollection<HouseholdId> households;
        await using (var scope = scopes.CreateAsyncScope())
            households = await EveryHousehold.ListAsync(
                scope.ServiceProvider.GetRequiredService<FinanceDbContext>(),
                ct
            );
        foreach (var household in households)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FinanceDbContext>();
            db.Tenant.Enter(household);
            await RunAsync(db, ct);
        }
    }

    /// <summary>The household that was entered.</summary>
    internal static async Task RunAsync(FinanceDbContext db, CancellationToken ct)
    {
        // Without its lock where there is nothing to do, which is most of the time.
        if (await FirstDayAsync(db, ct) is null)
            return;
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (await FirstDayAsync(db, ct) is not { } first)
            return;
        var newest = await db.FxBatches.MaxAsync(b => b.Batch, ct);
        await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.RatesBatch, newest), ct);
        await BaseAmounts.ReconvertAsync(db, first, ct);
        await write.CommitAsync(ct);
    }

    /// <returns>The first day that is affected; null where the household uses the newest rates.</returns>
    private static Task<DateOnly?> FirstDayAsync(FinanceDbContext db, CancellationToken ct) =>
        db
            .FxBatches.Where(b => db.Households.Any(h => h.Id == db.CurrentHousehold && b.Batch > h.RatesBatch))
            .MinAsync(b => (DateOnly?)b.FirstDate, ct);
}
