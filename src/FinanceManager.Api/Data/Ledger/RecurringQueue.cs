using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Households whose ledger changed since what recurs was looked for. One instance at a time holds one, for longer than any
/// search takes; after a crash another instance takes over.
/// </summary>
internal static class RecurringQueue
{
    private const int Look = 20;

    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(15);

    /// <summary>Whoever edits one row edits the next one soon.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private const string Put = """
        insert into recurring_jobs (household_id, due_at, changed_at, attempts) values (@household, @due, @now, 0)
        on conflict (household_id) do update set changed_at = excluded.changed_at
        """;

    /// <summary>Within the transaction that changes the ledger.</summary>
    internal static async Task PutAsync(FinanceDbContext db, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow().UtcDateTime;
        await using var command = await LedgerCommand.CreateAsync(db, Put, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("due", now + Quiet);
        command.Set("now", now);
        await command.ExecuteAsync(ct);
    }

    /// <summary>That somebody held it and did not put it back counts as a failure: the program may have died of it.</summary>
    /// <returns>What nobody else holds, now held; null where nothing is due.</returns>
    internal static async Task<RecurringJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var due = await Free(db, now).AsNoTracking().OrderBy(j => j.DueAt).Take(Look).ToListAsync(ct);
        foreach (var job in due)
        {
            job.Attempts += job.HeldUntil is null ? 0 : 1;
            var taken = await Free(db, now)
                .Where(j => j.HouseholdId == job.HouseholdId)
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

    internal static Task PutBackAsync(
        FinanceDbContext db,
        RecurringJob job,
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

    /// <summary>Done, unless the ledger changed meanwhile: then it is due again.</summary>
    internal static async Task FinishAsync(FinanceDbContext db, RecurringJob job, Guid holder, CancellationToken ct)
    {
        if (await Held(db, job, holder).Where(j => j.ChangedAt == job.ChangedAt).ExecuteDeleteAsync(ct) == 0)
            await PutBackAsync(db, job, holder, Quiet, failed: false, ct);
    }

    private static IQueryable<RecurringJob> Free(FinanceDbContext db, DateTimeOffset now) =>
        db.RecurringJobs.Where(j => j.DueAt <= now && (j.HeldUntil == null || j.HeldUntil < now));

    private static IQueryable<RecurringJob> Held(FinanceDbContext db, RecurringJob job, Guid holder) =>
        db.RecurringJobs.Where(j => j.HouseholdId == job.HouseholdId && j.Holder == holder);
}
