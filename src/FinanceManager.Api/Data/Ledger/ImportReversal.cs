using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Imports;
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
        if (undo)
            import.Undo();
        else
            import.Redo();

        reverting.About(target.Subject, importId);
        await SetAsync(db, undo ? WithdrawSources : ReinstateSources, importId, target, reverting, ct);
        reverting.Wrote(await SetAsync(db, undo ? WithdrawRows : ReinstateRows, importId, target, reverting, ct));
        await db.SaveChangesAsync(ct);
        await SummaryTable.RecomputeAsync(db, await TouchedAsync(db, import, ct), ct);
    }

    // The rows the import brought in carry the change-set of the import itself, however often it was undone and redone.
    private const string Brought = """
        household_id = @household and created_in = (select change_set_id from imports where household_id = @household and id = @import)
        """;

    private const string WithdrawSources =
        "update transaction_sources set withdrawn = true where household_id = @household and import_id = @import";

    private const string ReinstateSources =
        "update transaction_sources set withdrawn = false where household_id = @household and import_id = @import";

    private const string WithdrawRows = $"""
        update transactions set deleted_in = @reverting
        where {Brought} and deleted_in is null
          and not exists (
            select 1 from transaction_sources s
            where s.household_id = transactions.household_id and s.transaction_id = transactions.id and not s.withdrawn)
          and not exists (
            select 1 from change_entries e
            join change_sets c on c.household_id = e.household_id and c.id = e.change_set_id
            where e.household_id = transactions.household_id and e.entity_id = transactions.id
              and c.actor is not null and c.reverted_by is null and c.kind not in ('import', 'undo', 'redo'))
          and not exists (
            select 1 from splits p
            join change_entries e on e.household_id = p.household_id and e.entity_id = p.id
            join change_sets c on c.household_id = e.household_id and c.id = e.change_set_id
            where p.household_id = transactions.household_id and p.transaction_id = transactions.id
              and c.actor is not null and c.reverted_by is null and c.kind not in ('import', 'undo', 'redo'))
        """;

    private const string ReinstateRows =
        "update transactions set deleted_in = null where household_id = @household and deleted_in = @target";

    private static async Task<int> SetAsync(
        FinanceDbContext db,
        string sql,
        ImportId import,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("import", import.Value);
        command.Set("target", target.Id.Value);
        command.Set("reverting", reverting.Id.Value);
        return await command.ExecuteAsync(ct);
    }

    /// <summary>The span of months per account: one aggregate query, whatever the size of the file.</summary>
    private static async Task<List<TouchedMonths>> TouchedAsync(
        FinanceDbContext db,
        Import import,
        CancellationToken ct
    )
    {
        var spans = await db
            .Transactions.IgnoreQueryFilters([Filters.Deleted])
            .Where(t => t.CreatedIn == import.ChangeSetId)
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
