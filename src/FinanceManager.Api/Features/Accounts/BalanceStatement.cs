using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

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
}
