using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>What was done to an account: to it, to its transactions and their splits, and the imports that brought rows to it.</summary>
internal static class AccountHistory
{
    private const string OfAccount = """
        select c.* from change_sets c
        where c.household_id = {0} and (
            exists (
                select 1 from change_entries e where e.household_id = c.household_id and e.change_set_id = c.id
                  and (e.entity_id = {1}
                    or exists (
                        select 1 from transactions t
                        where t.household_id = e.household_id and t.id = e.entity_id and t.account_id = {1})
                    or exists (
                        select 1 from splits s
                        join transactions t on t.household_id = s.household_id and t.id = s.transaction_id
                        where s.household_id = e.household_id and s.id = e.entity_id and t.account_id = {1})))
            or (c.import_id is not null and exists (
                select 1 from transaction_sources s
                join transactions t on t.household_id = s.household_id and t.id = s.transaction_id
                where s.household_id = c.household_id and s.import_id = c.import_id and t.account_id = {1})))
        """;

    internal static IQueryable<ChangeSet> Of(FinanceDbContext db, AccountId account) =>
        db.ChangeSets.FromSqlRaw(
            OfAccount,
            Columns.Parameter(db.Engine, db.CurrentHousehold.Value),
            Columns.Parameter(db.Engine, account.Value)
        );
}
