using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Cards;

/// <summary>
/// Purchases in parts. Of the parts all are read, since any may belong to any plan, but only rows that are one, by an index of
/// their own, and a few columns of each. What came back is read only where and since when something is still to be paid.
/// </summary>
internal static class InstallmentReading
{
    /// <param name="accounts">All of them where it is empty.</param>
    /// <param name="since">Of plans that reach further back only what is later; null for all.</param>
    internal static async Task<IReadOnlyList<InstallmentPlan>> ReadAsync(
        FinanceDbContext db,
        IReadOnlyCollection<AccountId> accounts,
        DateOnly? since,
        CancellationToken ct
    )
    {
        var rows = db.Transactions.Where(t => t.InstallmentCount != null && t.InstallmentNumber != null);
        if (accounts.Count > 0)
            rows = rows.Where(t => accounts.Contains(t.AccountId));
        if (since is { } first)
            rows = rows.Where(t => t.Date >= first);
        var parts = await rows.Select(t => new InstallmentPart(
                t.Id,
                t.AccountId,
                t.MerchantKey,
                t.Date,
                t.MinorUnits,
                t.InstallmentNumber!.Value,
                t.InstallmentCount!.Value
            ))
            .ToListAsync(ct);
        var plans = InstallmentPlan.From(parts);
        InstallmentPlan.Cancel(plans, await RefundsAsync(db, plans, ct));
        return plans;
    }

    private static async Task<List<InstallmentRefund>> RefundsAsync(
        FinanceDbContext db,
        IEnumerable<InstallmentPlan> plans,
        CancellationToken ct
    )
    {
        var open = plans.Where(p => !p.Finished).ToList();
        if (open.Count == 0)
            return [];
        var accounts = open.Select(p => p.AccountId).Distinct().ToList();
        var first = open.Min(p => p.Last.Date);
        return await db
            .Transactions.Where(t => accounts.Contains(t.AccountId) && t.Date >= first)
            .Where(t => t.MinorUnits > 0 && t.TransferId == null)
            .Select(t => new InstallmentRefund(
                t.Id,
                t.AccountId,
                t.MerchantKey,
                t.Date,
                t.MinorUnits,
                t.InstallmentCount != null
            ))
            .ToListAsync(ct);
    }
}
