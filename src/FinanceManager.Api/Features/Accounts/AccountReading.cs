using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <summary>Accounts with their balances, in one query whatever their number: balances come from the monthly summary.</summary>
internal static class AccountReading
{
    internal static async Task<List<AccountResponse>> ReadAsync(
        FinanceDbContext db,
        IQueryable<Account> accounts,
        CancellationToken ct
    )
    {
        var rows = await accounts
            .AsNoTracking()
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Name)
            .Select(a => new
            {
                Account = a,
                Movements = db.MonthlySummaries.Where(m => m.AccountId == a.Id).Sum(m => m.Inflow + m.Outflow),
                Stated = db
                    .StatedBalances.Where(b => b.AccountId == a.Id)
                    .OrderByDescending(b => b.Date)
                    .ThenByDescending(b => b.StatedAt)
                    .Select(b => new { b.Date, b.MinorUnits })
                    .FirstOrDefault(),
                // Few rows: those after the last statement.
                Since = db
                    .Transactions.Where(t => t.AccountId == a.Id)
                    .Where(t => t.Date > db.StatedBalances.Where(b => b.AccountId == a.Id).Max(b => (DateOnly?)b.Date))
                    .Sum(t => t.MinorUnits),
                Aliases = db.AccountAliases.Where(l => l.AccountId == a.Id).Select(l => l.Text).ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r =>
            {
                var balance = r.Account.Opening + new Money(r.Movements, r.Account.Currency);
                var stated = r.Stated is { } s ? new Money(s.MinorUnits, r.Account.Currency) : null;
                return From(
                    r.Account,
                    balance,
                    stated is null ? null : new(r.Stated!.Date, stated),
                    stated is null ? null : stated - (balance - new Money(r.Since, r.Account.Currency)),
                    r.Aliases
                );
            }),
        ];
    }

    internal static async Task<AccountResponse?> ReadOneAsync(FinanceDbContext db, AccountId id, CancellationToken ct)
    {
        var found = await ReadAsync(db, db.Accounts.Where(a => a.Id == id), ct);
        return found is [var account]
            ? account with
            {
                TransactionCount = await db.Transactions.CountAsync(t => t.AccountId == id, ct),
            }
            : null;
    }

    private static AccountResponse From(
        Account account,
        Money balance,
        StatedBalanceResponse? stated,
        Money? difference,
        IReadOnlyList<string> aliases
    ) =>
        new(
            account.Id,
            account.Name,
            account.Type,
            account.Currency,
            account.Institution,
            account.Opening,
            balance,
            account.OpeningKnown,
            stated,
            difference,
            account.ClosingDay,
            account.DueDay,
            account.Archived,
            account.FindsTransfers,
            account.MemberId,
            aliases
        );
}
