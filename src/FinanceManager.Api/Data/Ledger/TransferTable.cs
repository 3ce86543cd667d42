using System.Data.Common;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>The end that money left and the end it arrived at.</summary>
internal readonly record struct TransferEnds(TransactionId From, TransactionId To);

/// <summary>Two unlinked movements on two accounts whose amounts are opposite, a few days apart at most.</summary>
/// <param name="SameCurrency">Otherwise the amounts agree only in the base currency, and only nearly.</param>
internal readonly record struct TransferCandidate(TransferEnds Ends, int Days, bool SameCurrency);

/// <summary>Finds and links transfers as sets, whatever the number of rows.</summary>
internal static class TransferTable
{
    private const int Days = 4;
    private const int Most = 5_000;

    /// <summary>Pairs of which at least one end came in with the change-set; all pairs of the days where none is named.</summary>
    internal static async Task<List<TransferCandidate>> FindAsync(
        FinanceDbContext db,
        ChangeSetId? changeSet,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        if (await db.Accounts.CountAsync(a => a.FindsTransfers, ct) < 2)
            return [];
        await using (var staging = await LedgerCommand.CreateAsync(db, Staging(db.Engine), ct))
        {
            staging.Set("household", db.CurrentHousehold.Value);
            staging.Set("change_set", changeSet?.Value ?? Guid.Empty);
            staging.Set("all", changeSet is null);
            staging.Set("from", Shift(from, -Days));
            staging.Set("to", Shift(to, Days));
            await staging.ExecuteAsync(ct);
        }
        var found = new List<TransferCandidate>();
        await using (var pairs = await LedgerCommand.CreateAsync(db, Pairs(db.Engine), ct))
        {
            pairs.Set("household", db.CurrentHousehold.Value);
            await using var rows = await pairs.ReadAsync(ct);
            while (await rows.ReadAsync(ct))
                found.Add(new(new(IdOf(rows, 0), IdOf(rows, 1)), (int)rows.GetInt64(2), rows.GetInt64(3) == 1));
        }
        await using var end = await LedgerCommand.CreateAsync(db, "drop table transfer_ends", ct);
        await end.ExecuteAsync(ct);
        return found;
    }

    /// <summary>Links pairs that are not linked yet. The caller recomputes the summary of their months.</summary>
    internal static async Task LinkAsync(FinanceDbContext db, IEnumerable<TransferEnds> pairs, CancellationToken ct)
    {
        await using var insert = await LedgerCommand.CreateAsync(db, Insertion, ct);
        foreach (var ends in pairs)
        {
            insert.Set("household", db.CurrentHousehold.Value);
            insert.Set("id", TransferId.New().Value);
            insert.Set("from", ends.From.Value);
            insert.Set("to", ends.To.Value);
            await insert.ExecuteAsync(ct);
        }
    }

    private const string Insertion = """
        insert into transfers (household_id, id, from_transaction_id, to_transaction_id) values (@household, @id, @from, @to);
        update transactions set transfer_id = @id where household_id = @household and id in (@from, @to);
        """;

    // The rows of the days once, by amount: an index on the amount of every row would cost each import more.
    private static string Staging(DatabaseEngine engine) =>
        $"""
            create temporary table transfer_ends{(engine == DatabaseEngine.Postgres ? " on commit drop" : "")} as
            select t.id, t.account_id, t.date, t.minor_units, t.currency, t.status,
                   (select sum(s.base_minor_units) from splits s
                    where s.household_id = t.household_id and s.transaction_id = t.id and s.deleted_in is null
                      and t.currency <> h.base_currency) as base_minor_units,
                   case when @all or t.created_in = @change_set then 1 else 0 end as is_new
            from transactions t
            join accounts a on a.household_id = t.household_id and a.id = t.account_id
            join households h on h.id = t.household_id
            where t.household_id = @household and t.deleted_in is null and t.transfer_id is null and t.status <> 'pending'
              and t.date between @from and @to and a.finds_transfers and a.deleted_in is null;
            create index ix_transfer_ends on transfer_ends (minor_units);
            """;

    private static string Pairs(DatabaseEngine engine)
    {
        var days =
            engine == DatabaseEngine.Sqlite
                ? "cast(abs(julianday(t.date) - julianday(f.date)) as integer)"
                : "abs(t.date - f.date)::bigint";
        const string asked = """
            (f.is_new = 1 or t.is_new = 1) and not exists (
                select 1 from possible_matches m
                where m.household_id = @household and m.kind = 'transfer' and m.transaction_id = f.id and m.other_id = t.id)
            """;
        return $"""
            select f.id, t.id, {days} as days, 1 as same
            from transfer_ends f
            join transfer_ends t on t.minor_units = -f.minor_units and t.currency = f.currency and t.account_id <> f.account_id
            where f.minor_units < 0 and {days} <= {Days} and {asked}
            union all
            select f.id, t.id, {days} as days, 0 as same
            from transfer_ends f
            join transfer_ends t on t.currency <> f.currency and t.account_id <> f.account_id and t.minor_units > 0
            where f.minor_units < 0 and {days} <= {Days} and {asked}
              and abs(coalesce(f.base_minor_units, f.minor_units) + coalesce(t.base_minor_units, t.minor_units)) * 100
                  <= abs(coalesce(f.base_minor_units, f.minor_units)) * 3
            order by days
            limit {Most}
            """;
    }

    private static TransactionId IdOf(DbDataReader row, int column) =>
        TransactionId.From(
            row.GetValue(column) is byte[] bytes ? new Guid(bytes, bigEndian: true) : row.GetGuid(column)
        );

    private static DateOnly Shift(DateOnly day, int days) =>
        DateOnly.FromDayNumber(
            Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        );
}
