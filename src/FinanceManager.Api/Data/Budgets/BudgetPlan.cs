using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Budgets;

/// <summary>A budget as it is stored, or what it would begin with.</summary>
/// <param name="Stored">Null where nothing was ever said.</param>
internal sealed record BudgetPlan(
    Budget? Stored,
    UserId? MemberId,
    BudgetStyle Style,
    Currency Currency,
    Currency BaseCurrency
)
{
    /// <summary>A month far outside of any life is a mistake, and would be summed up to for nothing.</summary>
    internal static bool IsPlausible(YearMonth month) => month.Year is >= 1970 and <= 2199;

    /// <returns>Null where there is no such member, and no budget of a former one.</returns>
    internal static async Task<BudgetPlan?> FindAsync(FinanceDbContext db, UserId? memberId, CancellationToken ct)
    {
        var currency = await BaseAmounts.CurrencyAsync(db, ct);
        var stored = await db.Budgets.FirstOrDefaultAsync(b => b.MemberId == memberId, ct);
        if (stored is not null)
            return new(stored, memberId, stored.Style, stored.Currency, currency);
        if (memberId is { } member && !await IsMemberAsync(db, member, ct))
            return null;
        return new(null, memberId, BudgetStyle.Envelope, currency, currency);
    }

    /// <summary>The budget to write to, begun now where there is none.</summary>
    internal async Task<Budget> BeginAsync(FinanceDbContext db, YearMonth month, CancellationToken ct)
    {
        var budget = Stored;
        if (budget is null)
        {
            budget = await db
                .Budgets.IgnoreQueryFilters([Filters.Deleted])
                .OrderByDescending(b => b.Id)
                .FirstOrDefaultAsync(b => b.MemberId == MemberId, ct);
            if (budget is not null)
                Restart(budget, month);
            else
                db.Add(budget = new(MemberId, Style, Currency, month));
        }
        budget.Reach(month);
        return budget;
    }

    /// <summary>What an undone budget said is gone with it.</summary>
    private void Restart(Budget budget, YearMonth month)
    {
        budget.Revive();
        budget.Open(month, Money.Zero(budget.Currency));
        budget.Count(Currency, hasAmounts: false);
        budget.Plan(Style);
        budget.Watch([]);
    }

    private static Task<bool> IsMemberAsync(FinanceDbContext db, UserId member, CancellationToken ct) =>
        db.Memberships.AnyAsync(m => m.HouseholdId == db.CurrentHousehold && m.UserId == member, ct);
}
