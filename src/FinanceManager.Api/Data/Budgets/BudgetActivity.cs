using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Data.Budgets;

/// <summary>What moved under a category in a month, in the budget's currency; transfers apart.</summary>
/// <param name="Unknown">Parts that could not be converted.</param>
/// <param name="Others">Parts in currencies that the budget does not count.</param>
internal sealed record BudgetActivity(
    int Month,
    CategoryId? CategoryId,
    long Inflow,
    long Outflow,
    int Unknown,
    int Others
)
{
    internal static Task<List<BudgetActivity>> ReadAsync(
        FinanceDbContext db,
        BudgetPlan plan,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var (from, to) = (first.Number, last.Number);
        var summaries = db.MonthlySummaries.Where(m => !m.Transfer && m.Month >= from && m.Month <= to);
        if (plan.Stored?.Accounts is { Count: > 0 } accounts)
            summaries = summaries.Where(m => accounts.Contains(m.AccountId));
        var cells = summaries.GroupBy(m => new { m.Month, m.CategoryId });
        if (plan.Currency == plan.BaseCurrency)
            return cells
                .Select(g => new BudgetActivity(
                    g.Key.Month,
                    g.Key.CategoryId,
                    g.Sum(m => m.BaseInflow),
                    g.Sum(m => m.BaseOutflow),
                    g.Sum(m => m.BaseUnknown),
                    0
                ))
                .ToListAsync(ct);
        var currency = plan.Currency;
        return cells
            .Select(g => new BudgetActivity(
                g.Key.Month,
                g.Key.CategoryId,
                g.Sum(m => m.Currency == currency ? m.Inflow : 0),
                g.Sum(m => m.Currency == currency ? m.Outflow : 0),
                0,
                g.Sum(m => m.Currency == currency ? 0 : m.Count)
            ))
            .ToListAsync(ct);
    }
}
