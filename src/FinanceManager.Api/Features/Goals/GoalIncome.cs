using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Goals;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Goals;

/// <summary>A transaction that brought money.</summary>
/// <param name="Amount">All of it.</param>
/// <param name="Given">What goals have got of it.</param>
internal sealed record GoalIncome(
    TransactionId Id,
    AccountId AccountId,
    Money Amount,
    long Given,
    DateOnly Date,
    IReadOnlyList<CategoryId?> Categories
)
{
    private const int MonthsBefore = 3;

    internal Money Left => new(Math.Max(0, checked(Amount.MinorUnits - Given)), Amount.Currency);

    internal CategoryId? CategoryId => Categories.Count == 0 ? null : Categories[0];

    /// <summary>What is on an account that the goal follows is the goal's already.</summary>
    internal bool IsFor(Goal goal) =>
        !goal.Accounts.Contains(AccountId) && (goal.Incomes.Count == 0 || IsOf(goal.Incomes));

    private bool IsOf(IEnumerable<CategoryId> incomes) => incomes.Any(i => Categories.Contains(i));

    /// <returns>Null where there is no such transaction.</returns>
    /// <exception cref="RuleViolation">It is no income: money that went out, or only moved.</exception>
    internal static async Task<GoalIncome?> FindAsync(FinanceDbContext db, TransactionId id, CancellationToken ct)
    {
        var found = await db
            .Transactions.Where(t => t.Id == id)
            .Select(t => new
            {
                t.AccountId,
                t.MinorUnits,
                t.Currency,
                t.Date,
                t.TransferId,
                Categories = t.Splits.OrderBy(s => s.Position).Select(s => s.CategoryId).ToList(),
                Given = db.GoalContributions.Where(c => c.TransactionId == id).Sum(c => c.MinorUnits),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        if (found.MinorUnits <= 0 || found.TransferId is not null)
            throw new RuleViolation("goal.not-an-income");
        return new(
            id,
            found.AccountId,
            new(found.MinorUnits, found.Currency),
            found.Given,
            found.Date,
            found.Categories
        );
    }

    /// <summary>What came in two of the three months before, at half of it or more, is counted on.</summary>
    internal async Task<bool> IsWindfallAsync(FinanceDbContext db, CancellationToken ct)
    {
        var month = YearMonth.Of(Date);
        if (month.Year < 2)
            return true;
        var (from, to) = (month.AddMonths(-MonthsBefore).Number, month.AddMonths(-1).Number);
        var (category, currency) = (CategoryId, Amount.Currency);
        var before = await db
            .MonthlySummaries.Where(m => !m.Transfer && m.Month >= from && m.Month <= to)
            .Where(m => m.CategoryId == category && m.Currency == currency)
            .GroupBy(m => m.Month)
            .Select(g => g.Sum(m => m.Inflow))
            .ToListAsync(ct);
        return before.Count(inflow => inflow >= Amount.MinorUnits / 2) < MonthsBefore - 1;
    }
}
