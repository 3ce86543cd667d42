using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Ledger;

internal enum AiCap
{
    Household,
    Global,
}

/// <summary>
/// Money for questions, taken out of the month's caps before anything is sent: what is reserved and what is spent
/// together never pass a cap, however many ask at once. In millionths of a dollar.
/// </summary>
internal static class AiBudget
{
    /// <returns>Which cap does not hold it; then nothing is reserved.</returns>
    internal static async Task<AiCap?> ReserveAsync(
        FinanceDbContext db,
        int month,
        long cost,
        long householdCap,
        long globalCap,
        CancellationToken ct
    )
    {
        await BeginMonthAsync(db, month, ct);
        // The condition is asked again once the row is this transaction's, so that of two who want the rest one gets it.
        var ours = await db
            .AiMonths.Where(m => m.Month == month && m.Reserved + m.Spent + cost <= householdCap)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Reserved, m => m.Reserved + cost), ct);
        if (ours == 0)
            return AiCap.Household;
        var everybodys = await db
            .AiGlobalMonths.Where(m => m.Month == month && m.Reserved + m.Spent + cost <= globalCap)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Reserved, m => m.Reserved + cost), ct);
        if (everybodys == 1)
            return null;
        await db
            .AiMonths.Where(m => m.Month == month)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Reserved, m => m.Reserved - cost), ct);
        return AiCap.Global;
    }

    internal static async Task SettleAsync(
        FinanceDbContext db,
        int month,
        long reserved,
        long spent,
        CancellationToken ct
    )
    {
        await db
            .AiMonths.Where(m => m.Month == month)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.Reserved, m => m.Reserved - reserved)
                        .SetProperty(m => m.Spent, m => m.Spent + spent),
                ct
            );
        await db
            .AiGlobalMonths.Where(m => m.Month == month)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.Reserved, m => m.Reserved - reserved)
                        .SetProperty(m => m.Spent, m => m.Spent + spent),
                ct
            );
    }

    /// <summary>What left is forgotten, word for word; what it cost is not.</summary>
    internal static Task<int> PurgeAsync(FinanceDbContext db, CancellationToken ct) =>
        db
            .AiCalls.Where(c => c.Payload != null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Payload, (string?)null), ct);

    private static async Task BeginMonthAsync(FinanceDbContext db, int month, CancellationToken ct)
    {
        if (
            await db.AiMonths.AnyAsync(m => m.Month == month, ct)
            && await db.AiGlobalMonths.AnyAsync(m => m.Month == month, ct)
        )
            return;
        await using var begin = await LedgerCommand.CreateAsync(
            db,
            """
            insert into ai_months (household_id, month, reserved, spent) values (@household, @month, 0, 0) on conflict do nothing;
            insert into ai_global_months (month, reserved, spent) values (@month, 0, 0) on conflict do nothing;
            """,
            ct
        );
        begin.Set("household", db.CurrentHousehold.Value);
        begin.Set("month", month);
        await begin.ExecuteAsync(ct);
    }
}
