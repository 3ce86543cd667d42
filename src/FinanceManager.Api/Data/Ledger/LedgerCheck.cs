using FinanceManager.Domain;
using FinanceManager.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Something about a household's ledger that cannot be true.</summary>
/// <param name="Kind">A stable code such as <c>splits-do-not-add-up</c>.</param>
/// <param name="Id">The row it is about; for a summary the account.</param>
/// <param name="Month">For a summary: which month, as <c>202611</c>.</param>
internal sealed record LedgerProblem(HouseholdId Household, string Kind, Guid Id, int? Month = null);

/// <summary>Recomputes what the ledger stores twice, and looks for rows that lean on nothing. Reads only.</summary>
internal static class LedgerCheck
{
    internal const string SummaryDiffers = "summary-differs";

    // Each query answers the id, and the month where it is about a summary.
    private static readonly (string Kind, string Sql)[] Queries =
    [
        (
            "splits-do-not-add-up",
            """
            select t.id, null from transactions t
            left join splits s on s.household_id = t.household_id and s.transaction_id = t.id and s.deleted_in is null
            where t.household_id = @household and t.deleted_in is null
            group by t.id, t.minor_units
            having count(s.id) = 0 or sum(s.minor_units) <> t.minor_units
            """
        ),
        (
            "currency-differs-from-account",
            """
            select t.id, null from transactions t
            join accounts a on a.household_id = t.household_id and a.id = t.account_id
            where t.household_id = @household and a.currency <> t.currency
            """
        ),
        (
            "transfer-end-missing",
            """
            select x.id, null from transfers x
            where x.household_id = @household and x.deleted_in is null and 2 <> (
                select count(*) from transactions t
                where t.household_id = x.household_id and t.id in (x.from_transaction_id, x.to_transaction_id)
                  and t.transfer_id = x.id and t.deleted_in is null)
            """
        ),
        (
            "transfer-link-dangling",
            """
            select t.id, null from transactions t
            where t.household_id = @household and t.deleted_in is null and t.transfer_id is not null and not exists (
                select 1 from transfers x
                where x.household_id = t.household_id and x.id = t.transfer_id and x.deleted_in is null
                  and t.id in (x.from_transaction_id, x.to_transaction_id))
            """
        ),
        (
            "account-deleted-under-transaction",
            """
            select t.id, null from transactions t
            join accounts a on a.household_id = t.household_id and a.id = t.account_id
            where t.household_id = @household and t.deleted_in is null and a.deleted_in is not null
            """
        ),
        (
            "category-deleted-under-split",
            """
            select s.id, null from splits s
            join transactions t on t.household_id = s.household_id and t.id = s.transaction_id and t.deleted_in is null
            join categories c on c.household_id = s.household_id and c.id = s.category_id
            where s.household_id = @household and s.deleted_in is null and c.deleted_in is not null
            """
        ),
        (
            "source-without-import",
            """
            select s.transaction_id, null from transaction_sources s
            where s.household_id = @household and not exists (
                select 1 from imports i where i.household_id = s.household_id and i.id = s.import_id)
            """
        ),
        (
            "transaction-without-change-set",
            """
            select t.id, null from transactions t
            where t.household_id = @household and not exists (
                select 1 from change_sets c where c.household_id = t.household_id and c.id = t.created_in)
            """
        ),
        (
            // A stated balance that differs from the ledger's is shown to the person; an opening that ignores it is a fault.
            "opening-not-derived",
            """
            select a.id, null from accounts a
            where a.household_id = @household and a.deleted_in is null and not a.opening_known
              and (a.opening_minor_units <> 0 or exists (
                select 1 from stated_balances b
                where b.household_id = a.household_id and b.account_id = a.id and b.deleted_in is null))
            """
        ),
    ];

    /// <returns>What is wrong in the household that was entered; nothing when all is well.</returns>
    internal static async Task<List<LedgerProblem>> RunAsync(FinanceDbContext db, CancellationToken ct)
    {
        var household = db.CurrentHousehold;
        var problems = new List<LedgerProblem>();
        foreach (var (kind, sql) in Queries.Append((SummaryDiffers, SummaryTable.Difference(db.Engine))))
        await foreach (var (id, month) in ReadAsync(db, sql, ct))
            problems.Add(new(household, kind, id, month));
        await foreach (var split in BaseAmountCheck.WrongAsync(db, ct))
            problems.Add(new(household, "base-amount-wrong", split.Value));
        return problems;
    }

    private static async IAsyncEnumerable<(Guid Id, int? Month)> ReadAsync(
        FinanceDbContext db,
        string sql,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var command = await LedgerCommand.CreateAsync(db, sql, ct);
        command.Set("household", db.CurrentHousehold.Value);
        await using var rows = await command.ReadAsync(ct);
        while (await rows.ReadAsync(ct))
            yield return (LedgerCommand.GuidAt(rows, 0), rows.IsDBNull(1) ? null : rows.GetInt32(1));
    }
}
