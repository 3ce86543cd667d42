using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Accounts;

/// <summary>What a reconciliation compares: an account's movements up to the last day of a statement.</summary>
internal static class StatementBalance
{
    /// <summary>Movements that no reconciliation has settled yet.</summary>
    internal static IQueryable<Transaction> Open(FinanceDbContext db, AccountId account, DateOnly upTo) =>
        db.Transactions.Where(t =>
            t.AccountId == account && t.Date <= upTo && t.Status != TransactionStatus.Reconciled
        );

    /// <summary>The balance of what earlier reconciliations settled.</summary>
    internal static async Task<Money> SettledAsync(
        FinanceDbContext db,
        Account account,
        DateOnly upTo,
        CancellationToken ct
    )
    {
        var all = await OpeningBalances.MovementsAsync(db, account.Id, upTo, ct);
        var open = await Open(db, account.Id, upTo).SumAsync(t => t.MinorUnits, ct);
        return new(checked(account.OpeningMinorUnits + all - open), account.Currency);
    }
}
