using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Cards;

/// <summary>Purchases in parts. Only rows that are a part are read, which an index of their own finds.</summary>
internal static class InstallmentReading
{
    // Decades of a household's; older ones are long paid.
    private const int Most = 20_000;

    /// <param name="accounts">All of them where it is empty.</param>
    internal static async Task<IReadOnlyList<InstallmentPlan>> ReadAsync(
        FinanceDbContext db,
        IReadOnlyCollection<AccountId> accounts,
        CancellationToken ct
    )
    {
        var rows = db.Transactions.Where(t => t.InstallmentCount != null && t.InstallmentNumber != null);
        if (accounts.Count > 0)
            rows = rows.Where(t => accounts.Contains(t.AccountId));
        var parts = await rows.OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(Most)
            .Select(t => new InstallmentPart(
                t.Id,
                t.AccountId,
                t.MerchantKey,
                t.Date,
                t.MinorUnits,
                t.InstallmentNumber!.Value,
                t.InstallmentCount!.Value
            ))
            .ToListAsync(ct);
        return InstallmentPlan.From(parts);
    }
}
