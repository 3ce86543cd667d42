using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Documents that are to be read. One instance at a time holds one, for a while that it prolongs as it goes on; after a
/// crash another instance takes over.
/// </summary>
internal static class DocumentQueue
{
    private const int Look = 20;

    /// <summary>Several times as long as <see cref="Beat"/>, by which whoever works says that it still does.</summary>
    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    internal static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    /// <summary>Within the caller's save. A document that is waiting already waits on.</summary>
    internal static async Task PutAsync(FinanceDbContext db, DocumentId document, CancellationToken ct)
    {
        if (await db.DocumentJobs.AnyAsync(j => j.HouseholdId == db.CurrentHousehold && j.DocumentId == document, ct))
            return;
        db.Add(
            new DocumentJob
            {
                HouseholdId = db.CurrentHousehold,
                DocumentId = document,
                DueAt = db.Clock.GetUtcNow(),
            }
        );
    }

    /// <summary>That somebody held it and did not put it back counts as a failure: the program may have died of it.</summary>
    /// <returns>What nobody else holds, now held; null where nothing is due.</returns>
    internal static async Task<DocumentJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var due = await Free(db, now).AsNoTracking().OrderBy(j => j.DueAt).Take(Look).ToListAsync(ct);
        foreach (var job in due)
        {
            job.Attempts += job.HeldUntil is null ? 0 : 1;
            var taken = await Free(db, now)
                .Where(j => j.HouseholdId == job.HouseholdId && j.DocumentId == job.DocumentId)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(j => j.Holder, holder)
                            .SetProperty(j => j.HeldUntil, now + Hold)
                            .SetProperty(j => j.Attempts, job.Attempts),
                    ct
                );
            if (taken == 1)
                return job;
        }
        return null;
    }

    /// <returns>False when another instance took over meanwhile.</returns>
    internal static async Task<bool> KeepAsync(FinanceDbContext db, DocumentJob job, Guid holder, CancellationToken ct)
    {
        var until = db.Clock.GetUtcNow() + Hold;
        return await Held(db, job, holder).ExecuteUpdateAsync(set => set.SetProperty(j => j.HeldUntil, until), ct) == 1;
    }

    internal static Task PutBackAsync(
        FinanceDbContext db,
        DocumentJob job,
        Guid holder,
        TimeSpan wait,
        bool failed,
        CancellationToken ct
    )
    {
        var (due, more) = (db.Clock.GetUtcNow() + wait, failed ? 1 : 0);
        return Held(db, job, holder)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(j => j.DueAt, due)
                        .SetProperty(j => j.Attempts, j => j.Attempts + more)
                        .SetProperty(j => j.HeldUntil, (DateTimeOffset?)null)
                        .SetProperty(j => j.Holder, (Guid?)null),
                ct
            );
    }

    /// <summary>Within the caller's transaction, so that what was read is written once, by whoever still holds it.</summary>
    /// <returns>False when another instance took over meanwhile.</returns>
    internal static async Task<bool> FinishAsync(
        FinanceDbContext db,
        DocumentJob job,
        Guid holder,
        CancellationToken ct
    ) => await Held(db, job, holder).ExecuteDeleteAsync(ct) == 1;

    /// <summary>Nobody is to read it any more; whoever does now will find out when it is done.</summary>
    internal static Task RemoveAsync(FinanceDbContext db, DocumentId document, CancellationToken ct) =>
        db
            .DocumentJobs.Where(j => j.HouseholdId == db.CurrentHousehold && j.DocumentId == document)
            .ExecuteDeleteAsync(ct);

    private static IQueryable<DocumentJob> Free(FinanceDbContext db, DateTimeOffset now) =>
        db.DocumentJobs.Where(j => j.DueAt <= now && (j.HeldUntil == null || j.HeldUntil < now));

    private static IQueryable<DocumentJob> Held(FinanceDbContext db, DocumentJob job, Guid holder) =>
        db.DocumentJobs.Where(j =>
            j.HouseholdId == job.HouseholdId && j.DocumentId == job.DocumentId && j.Holder == holder
        );
}
