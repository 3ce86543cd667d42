using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Budgets;
using FinanceManager.Domain;
using FinanceManager.Domain.Budgets;
using FinanceManager.Domain.Goals;
using FinanceManager.Domain.Health;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>What budgets and goals say at the ends of months, in the base currency.</summary>
internal sealed class HealthPlans
{
    private readonly BaseConversion _conversion;
    private readonly BudgetSheet? _sheet;
    private readonly List<Goal> _goals;
    private readonly List<GoalContribution> _given;

    private HealthPlans(
        BaseConversion conversion,
        BudgetSheet? sheet,
        List<Goal> goals,
        List<GoalContribution> given
    ) => (_conversion, _sheet, _goals, _given) = (conversion, sheet, goals, given);

    internal static async Task<HealthPlans> ReadAsync(
        FinanceDbContext db,
        BaseConversion conversion,
        YearMonth last,
        CancellationToken ct
    )
    {
        var plan = await BudgetPlan.FindAsync(db, null, ct);
        var sheet = plan is { Stored: not null } ? await BudgetSheet.ReadAsync(db, plan, last, ct) : null;
        var goals = await db
            .Goals.AsNoTracking()
            .Where(g => g.CompletedOn == null && g.FirstDueOn != null)
            .ToListAsync(ct);
        var ids = goals.ConvertAll(g => g.Id);
        var given = await db.GoalContributions.AsNoTracking().Where(c => ids.Contains(c.GoalId)).ToListAsync(ct);
        return new(conversion, sheet, goals, given);
    }

    /// <returns>Null where nothing was budgeted in these months.</returns>
    internal HealthBudget? BudgetOf(IEnumerable<YearMonth> months)
    {
        if (_sheet is null)
            return null;
        var (budgeted, overspent) = (0L, 0L);
        foreach (var month in months.Where(m => m >= _sheet.Start))
        foreach (var (category, envelope) in _sheet.Book.Of(month).Envelopes)
        {
            var given = checked(envelope.CarriedIn + envelope.Assigned);
            if (category == BudgetBook.NoCategory || given <= 0)
                continue;
            budgeted = checked(budgeted + InBase(given, month));
            overspent = checked(overspent + InBase(Math.Max(0, checked(-envelope.Available)), month));
        }
        return budgeted > 0 ? new(budgeted, overspent) : null;
    }

    /// <param name="balanceOf">Of an account on that day; null where it is not known.</param>
    /// <returns>Null where no goal that had begun is due on a day.</returns>
    internal HealthGoals? GoalsAt(DateOnly day, Func<AccountId, long?> balanceOf)
    {
        var (expected, reached) = (0L, 0L);
        foreach (var goal in _goals.Where(g => g.StartsOn < day && g.DueOn > g.StartsOn))
        {
            if (ReachedOf(goal, day, balanceOf) is not { } has)
                continue;
            var days = Math.Min(day.DayNumber, goal.DueOn!.Value.DayNumber) - goal.StartsOn.DayNumber;
            var should = (long)(
                (Int128)goal.TargetMinorUnits * days / (goal.DueOn.Value.DayNumber - goal.StartsOn.DayNumber)
            );
            if (_conversion.At(new(should, goal.Currency), day) is not { } shouldInBase)
                continue;
            expected = checked(expected + shouldInBase.MinorUnits);
            reached = checked(
                reached + _conversion.At(new(Math.Clamp(has, 0, should), goal.Currency), day)!.MinorUnits
            );
        }
        return expected > 0 ? new(expected, reached) : null;
    }

    private long? ReachedOf(Goal goal, DateOnly day, Func<AccountId, long?> balanceOf)
    {
        if (!goal.FollowsAccounts)
        {
            var given = _given.FindAll(c => c.GoalId == goal.Id && c.Round == goal.Round && c.Date <= day);
            var interest = goal.InterestUntil(day, given.Select(c => new DebtPayment(c.Date, c.MinorUnits)));
            return checked(goal.CarriedMinorUnits + given.Sum(c => c.MinorUnits) - interest);
        }
        var balances = goal.Accounts.Select(balanceOf).ToList();
        if (balances.Contains(null))
            return null;
        var held = balances.Sum()!.Value;
        return goal.Kind == GoalKind.Debt ? checked(goal.TargetMinorUnits + held) : held;
    }

    // What has no rate is left out on both sides.
    private long InBase(long minorUnits, YearMonth month) =>
        _conversion.At(new(minorUnits, _sheet!.Plan.Currency), month.LastDay)?.MinorUnits ?? 0;
}
