using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Runs that are due. One instance at a time holds a run, for a while that it prolongs as it goes on.</summary>
internal static class AiQueue
{
    /// <summary>Longer than any one call to the service takes.</summary>
    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(15);

    /// <inheritdoc cref="Lease.TakeAsync"/>
    internal static Task<AiJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct) =>
        db.AiJobs.TakeAsync(job => RowOf(db, job), holder, db.Clock.GetUtcNow(), Hold, ct);

    /// <returns>How long the run that is due longest has waited; zero where none is due.</returns>
    internal static async Task<TimeSpan> AgeAsync(FinanceDbContext db, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var first = await db.AiJobs.Free(now).MinAsync(j => (DateTimeOffset?)j.DueAt, ct);
        return first is { } due ? now - due : TimeSpan.Zero;
    }

    /// <returns>False when another instance took over meanwhile.</returns>
    internal static async Task<bool> KeepAsync(FinanceDbContext db, AiJob job, Guid holder, CancellationToken ct)
    {
        var until = db.Clock.GetUtcNow() + Hold;
        return await Held(db, job, holder)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.HeldUntil, until).SetProperty(j => j.Attempts, 0), ct)
            == 1;
    }

    /// <summary>To be taken up again, by anybody, not before <paramref name="wait"/> is over.</summary>
    internal static Task PutBackAsync(
        FinanceDbContext db,
        AiJob job,
        Guid holder,
        TimeSpan wait,
        bool failed,
        CancellationToken ct
    ) => Held(db, job, holder).PutBackAsync(db.Clock.GetUtcNow() + wait, failed, ct);

    internal static Task FinishAsync(FinanceDbContext db, AiJob job, Guid holder, CancellationToken ct) =>
        Held(db, job, holder).ExecuteDeleteAsync(ct);

    private static IQueryable<AiJob> Held(FinanceDbContext db, AiJob job, Guid holder) =>
        RowOf(db, job).Where(j => j.Holder == holder);

    private static IQueryable<AiJob> RowOf(FinanceDbContext db, AiJob job) =>
        db.AiJobs.Where(j => j.HouseholdId == job.HouseholdId && j.RunId == job.RunId);
}
