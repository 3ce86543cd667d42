using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// A restored ledger takes the place of what the household held, and gives it back when that is undone. It is undone as a
/// whole and only while nothing was done since, because everything done in that ledger leans on it.
/// </summary>
internal static class LedgerReplacement
{
    internal const string Label = "ledger.restored";

    // Of the ledger that is replaced; it has no transactions.
    private static readonly string[] s_replaced =
    [
        "stated_balances",
        "reconciliations",
        "saved_views",
        "insight_dismissals",
        "goal_contributions",
        "goals",
        "budget_assignments",
        "budget_lines",
        "budgets",
        "recurring_series",
        "own_rates",
        "accounts",
        "rules",
        "merchant_memories",
        "merchants",
        "categories",
    ];

    private static readonly string[] s_restored = ["transfers", "transactions", .. s_replaced];

    /// <summary>Deletes what the household holds, within the current act.</summary>
    internal static async Task MakeRoomAsync(FinanceDbContext db, CancellationToken ct)
    {
        var act = db.Act.ChangeSetOf(db);
        await using var command = await LedgerCommand.CreateAsync(db, Hide(s_replaced, "@restoring"), ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("restoring", act.Id.Value);
        act.Wrote(await command.ExecuteAsync(ct));
    }

    internal static async Task RevertAsync(
        FinanceDbContext db,
        ChangeSet target,
        ChangeSet reverting,
        CancellationToken ct
    )
    {
        if (await WorkSince(db, target).AnyAsync(c => c.Id != reverting.Id, ct))
            throw new RuleViolation("restore.changed-since");

        var undo = target.Kind != ChangeKind.Undo;
        await using (
            var command = await LedgerCommand.CreateAsync(
                db,
                undo
                    ? Hide(s_restored, "@reverting") + Show(s_replaced, "@target") + ImportsUndone
                    : Hide(s_replaced, "@restoring") + ImportsStand + Show(s_restored, "@target"),
                ct
            )
        )
        {
            command.Set("household", db.CurrentHousehold.Value);
            command.Set("target", target.Id.Value);
            command.Set("reverting", reverting.Id.Value);
            command.Set("restoring", (target.Reverts ?? target.Id).Value);
            reverting.Wrote(await command.ExecuteAsync(ct));
        }
        await db.SaveChangesAsync(ct);
        // Own rates went and came with the rest, and the amounts were converted before.
        if (await db.OwnRates.IgnoreQueryFilters([Filters.Deleted]).AnyAsync(ct))
            await BaseAmounts.ReconvertAsync(db, DateOnly.MinValue, ct);
        await SummaryTable.RebuildAsync(db, ct);
    }

    private static IQueryable<ChangeSet> WorkSince(FinanceDbContext db, ChangeSet target) =>
        db.ChangeSets.Where(c =>
            c.Id != target.Id
            && c.At >= target.At
            && c.RevertedBy == null
            && c.Kind != ChangeKind.Undo
            && c.Kind != ChangeKind.Redo
        );

    private static string Hide(IEnumerable<string> tables, string act) =>
        Each(tables, $"set deleted_in = {act} where household_id = @household and deleted_in is null");

    private static string Show(IEnumerable<string> tables, string act) =>
        Each(tables, $"set deleted_in = null where household_id = @household and deleted_in = {act}");

    private static string Each(IEnumerable<string> tables, string change) =>
        string.Concat(tables.Select(table => $"update {table} {change};\n"));

    private const string Hidden =
        "select id from transactions where household_id = @household and created_in = @restoring and deleted_in is not null";

    private const string ImportsUndone = $"""
        update imports set status = 'undone' where household_id = @household and id in (
            select import_id from transaction_sources where household_id = @household and transaction_id in ({Hidden}));

        """;

    private const string ImportsStand = $"""
        update imports set status = 'committed' where household_id = @household and id in (
            select import_id from transaction_sources
            where household_id = @household and not withdrawn and transaction_id in ({Hidden}));

        """;
}
