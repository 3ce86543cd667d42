using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Documents that are to be read. One instance at a time holds one, for a while that it prolongs as it goes on; after a
/// crash another instance takes over.
/// </summary>
internal static class DocumentQueue
{
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

    /// <inheritdoc cref="Lease.TakeAsync"/>
    internal static Task<DocumentJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct) =>
        db.DocumentJobs.TakeAsync(job => RowOf(db, job), holder, db.Clock.GetUtcNow(), Hold, ct);

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
    ) => Held(db, job, holder).PutBackAsync(db.Clock.GetUtcNow() + wait, failed, ct);

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

    private static IQueryable<DocumentJob> Held(FinanceDbContext db, DocumentJob job, Guid holder) =>
        RowOf(db, job).Where(j => j.Holder == holder);

    private static IQueryable<DocumentJob> RowOf(FinanceDbContext db, DocumentJob job) =>
        db.DocumentJobs.Where(j => j.HouseholdId == job.HouseholdId && j.DocumentId == job.DocumentId);
}
