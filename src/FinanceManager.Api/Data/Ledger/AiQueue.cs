using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Runs that are due. One instance at a time holds a run, for a while that it prolongs as it goes on.</summary>
internal static class AiQueue
{
    private const int Look = 20;

    /// <summary>Longer than any one call to the service takes.</summary>
    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(15);

    /// <summary>That somebody held it and did not put it back counts as a failure: the program may have died of it.</summary>
    /// <returns>What nobody else holds, now held; null where nothing is due.</returns>
    internal static async Task<AiJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var due = await db
            .AiJobs.AsNoTracking()
            .Where(j => j.DueAt <= now && (j.HeldUntil == null || j.HeldUntil < now))
            .OrderBy(j => j.DueAt)
            .Take(Look)
            .ToListAsync(ct);
        foreach (var job in due)
            if (await TakeAsync(db, job, holder, now, ct))
                return job;
        return null;
    }

    /// <returns>How long the run that is due longest has waited; zero where none is due.</returns>
    internal static async Task<TimeSpan> AgeAsync(FinanceDbContext db, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var first = await db
            .AiJobs.Where(j => j.DueAt <= now && (j.HeldUntil == null || j.HeldUntil < now))
            .MinAsync(j => (DateTimeOffset?)j.DueAt, ct);
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
    )
    {
        var due = db.Clock.GetUtcNow() + wait;
        var more = failed ? 1 : 0;
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

    internal static Task FinishAsync(FinanceDbContext db, AiJob job, Guid holder, CancellationToken ct) =>
        Held(db, job, holder).ExecuteDeleteAsync(ct);

    private static async Task<bool> TakeAsync(
        FinanceDbContext db,
        AiJob job,
        Guid holder,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        job.Attempts += job.HeldUntil is null ? 0 : 1;
        return await db
                .AiJobs.Where(j => j.HouseholdId == job.HouseholdId && j.RunId == job.RunId)
                .Where(j => j.DueAt <= now && (j.HeldUntil == null || j.HeldUntil < now))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(j => j.Holder, holder)
                            .SetProperty(j => j.HeldUntil, now + Hold)
                            .SetProperty(j => j.Attempts, job.Attempts),
                    ct
                ) == 1;
    }

    private static IQueryable<AiJob> Held(FinanceDbContext db, AiJob job, Guid holder) =>
        db.AiJobs.Where(j => j.HouseholdId == job.HouseholdId && j.RunId == job.RunId && j.Holder == holder);
}
