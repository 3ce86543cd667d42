using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Households whose ledger changed since what recurs was looked for. One instance at a time holds one, for longer than any
/// search takes; after a crash another instance takes over.
/// </summary>
internal static class RecurringQueue
{
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

    /// <inheritdoc cref="Lease.TakeAsync"/>
    internal static Task<RecurringJob?> TakeAsync(FinanceDbContext db, Guid holder, CancellationToken ct) =>
        db.RecurringJobs.TakeAsync(job => RowOf(db, job), holder, db.Clock.GetUtcNow(), Hold, ct);

    internal static Task PutBackAsync(
        FinanceDbContext db,
        RecurringJob job,
        Guid holder,
        TimeSpan wait,
        bool failed,
        CancellationToken ct
    ) => Held(db, job, holder).PutBackAsync(db.Clock.GetUtcNow() + wait, failed, ct);

    /// <summary>Done, unless the ledger changed meanwhile: then it is due again.</summary>
    internal static async Task FinishAsync(FinanceDbContext db, RecurringJob job, Guid holder, CancellationToken ct)
    {
        if (await Held(db, job, holder).Where(j => j.ChangedAt == job.ChangedAt).ExecuteDeleteAsync(ct) == 0)
            await PutBackAsync(db, job, holder, Quiet, failed: false, ct);
    }

    private static IQueryable<RecurringJob> Held(FinanceDbContext db, RecurringJob job, Guid holder) =>
        RowOf(db, job).Where(j => j.Holder == holder);

    private static IQueryable<RecurringJob> RowOf(FinanceDbContext db, RecurringJob job) =>
        db.RecurringJobs.Where(j => j.HouseholdId == job.HouseholdId);
}
