using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Households whose insights are to be found. A household is in it for ever: when it is done it is due again the next day.
/// One instance at a time holds it; after a crash another one takes over.
/// </summary>
internal static class InsightQueue
{
    // Finding takes seconds, wording a minute at most.
    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>To be found as soon as somebody looks.</summary>
    internal static async Task PutAsync(FinanceDbContext db, CancellationToken ct)
    {
        var (household, now) = (db.CurrentHousehold, db.Clock.GetUtcNow());
        var waiting = db.InsightJobs.Where(j => j.HouseholdId == household);
        if (await waiting.ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, now), ct) > 0)
            return;
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        if (!await waiting.AnyAsync(ct))
        {
            db.Add(new InsightJob { HouseholdId = household, DueAt = now });
            await db.SaveChangesAsync(ct);
        }
        await write.CommitAsync(ct);
    }

    /// <inheritdoc cref="Lease.TakeAsync"/>
    internal static Task<InsightJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct) =>
        db.InsightJobs.TakeAsync(job => RowOf(db, job), holder, db.Clock.GetUtcNow(), Hold, ct);

    /// <summary>To be taken up again, by anybody, not before <paramref name="wait"/> is over; sooner where somebody asked meanwhile.</summary>
    internal static Task PutBackAsync(
        FinanceDbContext db,
        InsightJob job,
        Guid holder,
        TimeSpan wait,
        bool failed,
        CancellationToken ct
    )
    {
        var (asked, due, attempts) = (job.DueAt, db.Clock.GetUtcNow() + wait, failed ? job.Attempts + 1 : 0);
        return db
            .InsightJobs.Where(j => j.HouseholdId == job.HouseholdId && j.Holder == holder)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(j => j.DueAt, j => j.DueAt > asked ? j.DueAt : due)
                        .SetProperty(j => j.Attempts, attempts)
                        .SetProperty(j => j.HeldUntil, (DateTimeOffset?)null)
                        .SetProperty(j => j.Holder, (Guid?)null),
                ct
            );
    }

    private static IQueryable<InsightJob> RowOf(FinanceDbContext db, InsightJob job) =>
        db.InsightJobs.Where(j => j.HouseholdId == job.HouseholdId);
}
