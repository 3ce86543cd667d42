using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Imports;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// The set-based part of undoing and redoing an import. Undoing withdraws only its sources: a row survives
/// while another source or a person's standing edit supports it.
/// </summary>
internal static class ImportReversal
{
    internal static async Task RunAsync(
        FinanceDbContext db,
        ImportId importId,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        var import = await db.Imports.SingleAsync(i => i.Id == importId, ct);
        var undo = target.Kind == ChangeKind.Import;
        if (!undo && await CountAsync(db, ImportedAgain, importId, target, reverting, ct) > 0)
            throw new RuleViolation("import.imported-again");
        if (undo)
            import.Undo();
        else
            import.Redo();

        reverting.About(target.Subject, importId);
        await SetAsync(db, undo ? WithdrawSources : ReinstateSources, importId, target, reverting, ct);
        reverting.Wrote(await SetAsync(db, undo ? WithdrawRows : ReinstateRows, importId, target, reverting, ct));
        await db.SaveChangesAsync(ct);
        var ends = undo
            ? await TransferReversal.UnlinkAsync(db, reverting.Id, ct)
            : await TransferReversal.RelinkAsync(db, target.Id, ct);
        await SummaryTable.RecomputeAsync(db, [.. await TouchedAsync(db, importId, ct), .. ends], ct);
    }

    /// <summary>
    /// What a person did kept rows alive whose import was undone before; now that it is undone too, they go after all.
    /// </summary>
    internal static async Task WithdrawUnsupportedAsync(
        FinanceDbContext db,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        if (await SetAsync(db, WithdrawTouched, default, target, reverting, ct) == 0)
            return;
        var touched = db
            .ChangeTracker.Entries<Transaction>()
            .Select(t => t.Entity)
            .Select(t => new TouchedMonths(t.AccountId, YearMonth.Of(t.Date), YearMonth.Of(t.Date)))
            .Distinct()
            .ToList();
        var ends = await TransferReversal.UnlinkAsync(db, reverting.Id, ct);
        await SummaryTable.RecomputeAsync(db, [.. touched, .. ends], ct);
    }

    // The rows that the import supports, whichever import brought them in first; not those a person entered.
    private const string Supported = """
        household_id = @household
          and id in (
            select transaction_id from transaction_sources where household_id = @household and import_id = @import
            union
            select m.merged_into from transactions m
            join transaction_sources s on s.household_id = m.household_id and s.transaction_id = m.id
            where m.household_id = @household and m.merged_into is not null and s.import_id = @import)
          and created_in in (select id from change_sets where household_id = @household and kind = 'import')
        """;

    // Withdrawn by undoing this import, or another one that supported them too.
    private const string Withdrawn = $"""
        {Supported} and deleted_in in (
            select id from change_sets where household_id = @household and kind = 'undo' and import_id is not null)
        """;

    // Lines that came in again after their row was withdrawn: bringing the old row back would count them twice. A bank
    // that books what was pending moves the day and the words, so that the amount alone then tells. An account that went with
    // the undo may have been made anew since.
    private const string ImportedAgain = $"""
        select count(*) from transactions r
        join change_sets w on w.household_id = r.household_id and w.id = r.deleted_in
        join accounts a on a.household_id = r.household_id and a.id = r.account_id
        join transactions t on t.household_id = r.household_id
          and (t.account_id = r.account_id or a.deleted_in is not null) and t.bank_minor_units = r.bank_minor_units and t.deleted_in is null
          and ((t.bank_date = r.bank_date and t.bank_text = r.bank_text) or t.status = 'pending' or r.status = 'pending')
        join change_sets c on c.household_id = t.household_id and c.id = t.created_in and c.kind = 'import'
        where c.at > w.at and r.household_id = @household and r.id in (select id from transactions where {Withdrawn})
        """;

    private const string WithdrawSources =
        "update transaction_sources set withdrawn = true where household_id = @household and import_id = @import";

    private const string ReinstateSources =
        "update transaction_sources set withdrawn = false where household_id = @household and import_id = @import";

    // Not supported by any file, nor by an act of a person that stands.
    private const string Unsupported = """
        deleted_in is null
          and not exists (
            select 1 from transaction_sources s
            where s.household_id = transactions.household_id and s.transaction_id = transactions.id and not s.withdrawn)
          and not exists (
            select 1 from transactions m
            join transaction_sources s on s.household_id = m.household_id and s.transaction_id = m.id
            where m.household_id = transactions.household_id and m.merged_into = transactions.id and not s.withdrawn)
          and not exists (
            select 1 from change_entries e
            join change_sets c on c.household_id = e.household_id and c.id = e.change_set_id
            where e.household_id = transactions.household_id and e.entity_id = transactions.id
              and c.actor is not null and c.reverted_by is null and c.kind in ('manual', 'bulk'))
          and not exists (
            select 1 from splits p
            join change_entries e on e.household_id = p.household_id and e.entity_id = p.id
            join change_sets c on c.household_id = e.household_id and c.id = e.change_set_id
            where p.household_id = transactions.household_id and p.transaction_id = transactions.id
              and c.actor is not null and c.reverted_by is null and c.kind in ('manual', 'bulk'))
          and not exists (
            select 1 from attachments d
            where d.household_id = transactions.household_id and d.transaction_id = transactions.id
              and d.deleted_in is null)
        """;

    private const string WithdrawRows =
        $"update transactions set deleted_in = @reverting where {Supported} and {Unsupported}";

    private const string ReinstateRows = $"update transactions set deleted_in = null where {Withdrawn}";

    // A person's act was the last support of these rows: now they go where the undo of their import would have put them.
    private const string WithdrawTouched = $"""
        update transactions set deleted_in = (
            select c.reverted_by from transaction_sources s
            join imports i on i.household_id = s.household_id and i.id = s.import_id
            join change_sets c on c.household_id = i.household_id and c.id = i.change_set_id
            where s.household_id = transactions.household_id and s.transaction_id = transactions.id
              and c.reverted_by is not null
            limit 1)
        where household_id = @household and {Unsupported}
          and id in (
            select entity_id from change_entries where household_id = @household and change_set_id = @target
            union
            select p.transaction_id from splits p
            join change_entries e on e.household_id = p.household_id and e.entity_id = p.id
            where e.household_id = @household and e.change_set_id = @target
            union
            select d.transaction_id from attachments d
            join change_entries e on e.household_id = d.household_id and e.entity_id = d.id
            where e.household_id = @household and e.change_set_id = @target)
          and exists (
            select 1 from transaction_sources s
            where s.household_id = transactions.household_id and s.transaction_id = transactions.id)
        """;

    private static async Task<long> CountAsync(
        FinanceDbContext db,
        string sql,
        ImportId import,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        await using var command = await CommandAsync(db, sql, import, target, reverting, ct);
        await using var rows = await command.ReadAsync(ct);
        await rows.ReadAsync(ct);
        return rows.GetInt64(0);
    }

    private static async Task<int> SetAsync(
        FinanceDbContext db,
        string sql,
        ImportId import,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        await using var command = await CommandAsync(db, sql, import, target, reverting, ct);
        return await command.ExecuteAsync(ct);
    }

    private static async Task<LedgerCommand> CommandAsync(
        FinanceDbContext db,
        string sql,
        ImportId import,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("import", import.Value);
        command.Set("target", target.Id.Value);
        command.Set("reverting", reverting.Id.Value);
        return command;
    }

    /// <summary>The span of months per account: one aggregate query, whatever the size of the file.</summary>
    private static async Task<List<TouchedMonths>> TouchedAsync(
        FinanceDbContext db,
        ImportId import,
        CancellationToken ct
    )
    {
        var spans = await db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => db.TransactionSources.Any(s => s.ImportId == import && s.TransactionId == t.Id))
            .GroupBy(t => t.AccountId)
            .Select(g => new
            {
                Account = g.Key,
                From = g.Min(t => t.Date),
                To = g.Max(t => t.Date),
            })
            .ToListAsync(ct);
        return [.. spans.Select(s => new TouchedMonths(s.Account, YearMonth.Of(s.From), YearMonth.Of(s.To)))];
    }
}
