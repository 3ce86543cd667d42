using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>A transfer lasts as long as both its ends: it goes with the rows that an undo withdraws, and comes back with them.</summary>
internal static class TransferReversal
{
    /// <returns>Months of the ends that became movements of their own.</returns>
    internal static async Task<List<TouchedMonths>> UnlinkAsync(
        FinanceDbContext db,
        ChangeSetId reverting,
        CancellationToken ct
    )
    {
        await RunAsync(db, Unlink, reverting, ct);
        return await MonthsAsync(db, reverting, ct);
    }

    /// <param name="undone">The undo that is taken back.</param>
    /// <returns>Months of the ends that may be linked again.</returns>
    internal static async Task<List<TouchedMonths>> RelinkAsync(
        FinanceDbContext db,
        ChangeSetId undone,
        CancellationToken ct
    )
    {
        var months = await MonthsAsync(db, undone, ct);
        await RunAsync(db, Relink, undone, ct);
        return months;
    }

    private const string Unlink = """
        update transfers set deleted_in = @change_set
        where household_id = @household and deleted_in is null and exists (
            select 1 from transactions t
            where t.household_id = transfers.household_id and t.deleted_in is not null
              and t.id in (transfers.from_transaction_id, transfers.to_transaction_id));
        update transactions set transfer_id = null
        where household_id = @household and transfer_id in (
            select id from transfers where household_id = @household and deleted_in = @change_set);
        """;

    // An end that was linked elsewhere since stays there.
    private const string Relink = """
        update transfers set deleted_in = null
        where household_id = @household and deleted_in = @change_set and 2 = (
            select count(*) from transactions t
            where t.household_id = transfers.household_id and t.deleted_in is null and t.transfer_id is null
              and t.id in (transfers.from_transaction_id, transfers.to_transaction_id));
        update transactions set transfer_id = (
            select x.id from transfers x
            where x.household_id = transactions.household_id and x.deleted_in is null
              and transactions.id in (x.from_transaction_id, x.to_transaction_id))
        where household_id = @household and deleted_in is null and transfer_id is null and id in (
            select from_transaction_id from transfers where household_id = @household and deleted_in is null
            union all
            select to_transaction_id from transfers where household_id = @household and deleted_in is null);
        """;

    private static async Task RunAsync(FinanceDbContext db, string sql, ChangeSetId changeSet, CancellationToken ct)
    {
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        command.Set("change_set", changeSet.Value);
        await command.ExecuteAsync(ct);
    }

    private static async Task<List<TouchedMonths>> MonthsAsync(
        FinanceDbContext db,
        ChangeSetId changeSet,
        CancellationToken ct
    )
    {
        var ends = await db
            .Transfers.IgnoreQueryFilters([Filters.Deleted])
            .Where(x => x.DeletedIn == changeSet)
            .Join(
                db.Transactions,
                x => x.FromTransactionId,
                t => t.Id,
                (x, from) =>
                    new
                    {
                        x.ToTransactionId,
                        from.AccountId,
                        from.Date,
                    }
            )
            .Join(
                db.Transactions,
                x => x.ToTransactionId,
                t => t.Id,
                (x, to) =>
                    new
                    {
                        x.AccountId,
                        x.Date,
                        OtherAccount = to.AccountId,
                        OtherDate = to.Date,
                    }
            )
            .ToListAsync(ct);
        return [.. ends.SelectMany(e => new[] { Of(e.AccountId, e.Date), Of(e.OtherAccount, e.OtherDate) }).Distinct()];
    }

    private static TouchedMonths Of(AccountId account, DateOnly day) =>
        new(account, YearMonth.Of(day), YearMonth.Of(day));
}
