using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>How one instance at a time holds a job of a queue, and lets it go.</summary>
internal static class Lease
{
    private const int Look = 20;

    /// <summary>What is due and nobody holds.</summary>
    internal static IQueryable<TJob> Free<TJob>(this IQueryable<TJob> jobs, DateTimeOffset now)
        where TJob : HeldJob => jobs.Where(j => j.DueAt <= now && (j.HeldUntil == null || j.HeldUntil < now));

    /// <summary>That somebody held it and did not put it back counts as a failure: the program may have died of it.</summary>
    /// <param name="rowOf">A job's own row.</param>
    /// <returns>What nobody else holds, now held; null where nothing is due.</returns>
    internal static async Task<TJob?> TakeAsync<TJob>(
        this IQueryable<TJob> jobs,
        Func<TJob, IQueryable<TJob>> rowOf,
        Guid holder,
        DateTimeOffset now,
        TimeSpan hold,
        CancellationToken ct
    )
        where TJob : HeldJob
    {
        var until = now + hold;
        foreach (var job in await jobs.Free(now).AsNoTracking().OrderBy(j => j.DueAt).Take(Look).ToListAsync(ct))
        {
            job.Attempts += job.HeldUntil is null ? 0 : 1;
            var taken = await rowOf(job)
                .Free(now)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(j => j.Holder, holder)
                            .SetProperty(j => j.HeldUntil, until)
                            .SetProperty(j => j.Attempts, job.Attempts),
                    ct
                );
            if (taken == 1)
                return job;
        }
        return null;
    }

    /// <summary>To be taken up again, by anybody, not before it is due.</summary>
    internal static Task PutBackAsync<TJob>(
        this IQueryable<TJob> held,
        DateTimeOffset due,
        bool failed,
        CancellationToken ct
    )
        where TJob : HeldJob
    {
        var more = failed ? 1 : 0;
        return held.ExecuteUpdateAsync(
            set =>
                set.SetProperty(j => j.DueAt, due)
                    .SetProperty(j => j.Attempts, j => j.Attempts + more)
                    .SetProperty(j => j.HeldUntil, (DateTimeOffset?)null)
                    .SetProperty(j => j.Holder, (Guid?)null),
            ct
        );
    }
}
