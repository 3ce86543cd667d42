using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Months of an account whose splits changed.</summary>
internal readonly record struct TouchedMonths(AccountId Account, YearMonth From, YearMonth To);

/// <summary>The monthly summary, recomputed from the splits.</summary>
internal static class SummaryTable
{
    /// <summary>What a summary row holds, computed from the splits of one household.</summary>
    internal static string Computation(DatabaseEngine engine)
    {
        var month =
            engine == DatabaseEngine.Sqlite
                ? "cast(substr(t.date, 1, 4) as integer) * 100 + cast(substr(t.date, 6, 2) as integer)"
                : "(extract(year from t.date) * 100 + extract(month from t.date))::int";
        // PostgreSQL adds bigint to numeric; the cast back fails rather than wraps.
        var cast = engine == DatabaseEngine.Sqlite ? "" : "::bigint";
        var small = engine == DatabaseEngine.Sqlite ? "" : "::int";
        return $"""
            select t.account_id, {month} as month, s.category_id, t.currency,
                   (t.transfer_id is not null) as transfer,
                   count(*){small} as count,
                   sum(case when s.minor_units > 0 then s.minor_units else 0 end){cast} as inflow,
                   sum(case when s.minor_units < 0 then s.minor_units else 0 end){cast} as outflow,
                   coalesce(sum(case when s.base_minor_units > 0 then s.base_minor_units else 0 end), 0){cast} as base_inflow,
                   coalesce(sum(case when s.base_minor_units < 0 then s.base_minor_units else 0 end), 0){cast} as base_outflow,
                   sum(case when s.base_minor_units is null then 1 else 0 end){small} as base_unknown
            from transactions t
            join splits s on s.household_id = t.household_id and s.transaction_id = t.id and s.deleted_in is null
            where t.household_id = @household and t.deleted_in is null
            """;
    }

    internal const string Grouping = "group by t.account_id, month, s.category_id, t.currency, transfer";

    private const string Columns =
        "account_id, month, category_id, currency, transfer, count, inflow, outflow, base_inflow, base_outflow, base_unknown";

    /// <summary>Account and month of every summary row that is not what the splits say: stored but not so, or so but not stored.</summary>
    internal static string Difference(DatabaseEngine engine) =>
        $"""
            with computed as ({Computation(engine)} {Grouping}),
                 stored as (select {Columns} from monthly_summaries where household_id = @household),
                 -- A row stored twice is in the set only once, so it is counted too.
                 twice as (select account_id, month from stored group by {Columns} having count(*) > 1)
            select account_id, month from (
                select * from (select {Columns} from computed except select {Columns} from stored) missing
                union all
                select * from (select {Columns} from stored except select {Columns} from computed) wrong
            ) differing
            union
            select account_id, month from twice
            """;

    /// <summary>Every month of the household from its splits.</summary>
    internal static async Task RebuildAsync(FinanceDbContext db, CancellationToken ct)
    {
        var sql =
            $"delete from monthly_summaries where household_id = @household; {Insertion(db.Engine)} {Grouping}) g;";
        await using var write = await LedgerWrite.BeginAsync(db, ct);
        await using (var command = await LedgerCommand.CreateAsync(db, sql, ct))
        {
            command.Set("household", db.CurrentHousehold.Value);
            await command.ExecuteAsync(ct);
        }
        await RecurringQueue.PutAsync(db, ct);
        await write.CommitAsync(ct);
    }

    // Left open: the caller narrows the splits, groups and closes.
    private static string Insertion(DatabaseEngine engine) =>
        $"""
            insert into monthly_summaries (household_id, id, {Columns})
            select @household, {(engine == DatabaseEngine.Sqlite ? "randomblob(16)" : "gen_random_uuid()")}, g.* from (
                {Computation(engine)}
            """;

    internal static async Task RecomputeAsync(
        FinanceDbContext db,
        IReadOnlyCollection<TouchedMonths> touched,
        CancellationToken ct
    )
    {
        if (touched.Count == 0)
            return;

        var sql = $"""
            delete from monthly_summaries
            where household_id = @household and account_id = @account and month between @from and @to;
            {Insertion(db.Engine)} and t.account_id = @account and t.date between @first and @last
            {Grouping}
            ) g;
            """;
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        foreach (var months in touched)
        {
            command.Set("household", db.CurrentHousehold.Value);
            command.Set("account", months.Account.Value);
            command.Set("from", months.From.Number);
            command.Set("to", months.To.Number);
            command.Set("first", months.From.FirstDay);
            command.Set("last", months.To.LastDay);
            await command.ExecuteAsync(ct);
        }
        // Whatever changed the ledger came by here, so what recurs in it is looked for again.
        await RecurringQueue.PutAsync(db, ct);
    }
}
