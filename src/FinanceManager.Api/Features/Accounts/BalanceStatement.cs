using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <summary>A person reads the balance from the bank's screen: it is recorded, and the opening balance follows from it.</summary>
internal static class BalanceStatement
{
    internal static async Task RecordAsync(
        FinanceDbContext db,
        Account account,
        Money balance,
        DateOnly? day,
        CancellationToken ct
    )
    {
        var now = db.Clock.GetUtcNow();
        var date = day ?? DateOnly.FromDateTime(now.UtcDateTime);
        account.OpenFrom(balance, await OpeningBalances.MovementsAsync(db, account.Id, date, ct));
        db.Add(new StatedBalance(account.Id, date, balance.MinorUnits, importId: null, now));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Who corrects the opening of an account with transactions says what its balance is today; recorded, that holds
    /// against older statements and whatever files bring in later.
    /// </summary>
    internal static async Task KeepAsync(FinanceDbContext db, Account account, CancellationToken ct)
    {
        if (!await db.Transactions.AnyAsync(t => t.AccountId == account.Id, ct))
            return;
        var today = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        var movements = await OpeningBalances.MovementsAsync(db, account.Id, today, ct);
        var balance = new Money(checked(account.OpeningMinorUnits + movements), account.Currency);
        await RecordAsync(db, account, balance, today, ct);
    }
}
