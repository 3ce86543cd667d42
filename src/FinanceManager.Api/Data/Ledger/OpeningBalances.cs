using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Opening balances derived from what the bank last stated.</summary>
internal static class OpeningBalances
{
    /// <summary>Moves each account's opening balance so that the last stated balance comes out; without one it stays.</summary>
    internal static async Task RestateAsync(
        FinanceDbContext db,
        IReadOnlyCollection<Account> accounts,
        CancellationToken ct
    )
    {
        foreach (var account in accounts)
        {
            var stated = await LastStatedAsync(db, account.Id, ct);
            if (stated is not null)
                account.OpenFrom(
                    new Money(stated.MinorUnits, account.Currency),
                    await MovementsAsync(db, account.Id, stated.Date, ct)
                );
            else if (!account.OpeningKnown)
                account.ForgetOpening();
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Of these accounts only files ever told the balance; where none does any more, it is not known.</summary>
    internal static async Task ForgetAsync(
        FinanceDbContext db,
        IReadOnlyCollection<Account> accounts,
        CancellationToken ct
    )
    {
        foreach (var account in accounts)
            if (await LastStatedAsync(db, account.Id, ct) is null)
                account.ForgetOpening();
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What the bank, or a person reading its screen, stated last.</summary>
    internal static Task<StatedBalance?> LastStatedAsync(
        FinanceDbContext db,
        AccountId account,
        CancellationToken ct
    ) =>
        db
            .StatedBalances.Where(b => b.AccountId == account)
            .OrderByDescending(b => b.Date)
            .ThenByDescending(b => b.StatedAt)
            .FirstOrDefaultAsync(ct);

    /// <summary>Sum of the account's transactions up to and including a day, in minor units.</summary>
    internal static Task<long> MovementsAsync(
        FinanceDbContext db,
        AccountId account,
        DateOnly upTo,
        CancellationToken ct
    ) => db.Transactions.Where(t => t.AccountId == account && t.Date <= upTo).SumAsync(t => t.MinorUnits, ct);
}
