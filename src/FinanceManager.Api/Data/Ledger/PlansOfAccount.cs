using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>Budgets that count an account and goals that follow it do so no more when it is deleted.</summary>
internal static class PlansOfAccount
{
    /// <summary>Within the current act; the caller saves.</summary>
    internal static async Task LeaveAsync(FinanceDbContext db, AccountId account, CancellationToken ct)
    {
        foreach (var budget in await db.Budgets.ToListAsync(ct))
            budget.Leave(account);
        foreach (var goal in await db.Goals.ToListAsync(ct))
            goal.Leave(account);
    }
}
