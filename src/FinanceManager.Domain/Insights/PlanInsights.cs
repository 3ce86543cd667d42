namespace FinanceManager.Domain.Insights;

/// <summary>What was planned, against what becomes of it.</summary>
public static class PlanInsights
{
    // One or two bills are no pace: the rent takes its budget on one day.
    private const int FewestRows = 4;
    private const int QuarterOfBudget = 4;

    /// <summary>Budgets that are overspent, and those from which a quarter more is spent than the days of the month allow.</summary>
    public static IEnumerable<Insight> Budgets(InsightSources sources, Materiality material)
    {
        var (day, days) = (sources.Today.Day, sources.Month.LastDay.Day);
        foreach (var budget in sources.Budgets.Where(b => b.Budgeted.MinorUnits > 0))
        {
            var (planned, spent) = (budget.Budgeted.MinorUnits, budget.Spent.MinorUnits);
            var due = (long)((Int128)planned * day / days);
            var over = spent > planned;
            var ahead = budget.Rows >= FewestRows && spent - due >= planned / QuarterOfBudget && day < days;
            var stake = over ? spent - planned : spent - due;
            if (!(over || ahead) || stake < material.Least(budget.Budgeted.Currency))
                continue;
            yield return new(
                InsightKind.BudgetPace,
                $"{budget.CategoryId}:{sources.Month}",
                new(stake, budget.Budgeted.Currency),
                sources.Month.FirstDay,
                sources.Month.LastDay,
                [
                    new("budgeted", Money: budget.Budgeted),
                    new("spent", Money: budget.Spent),
                    new(over ? "over" : "ahead", Money: new(stake, budget.Budgeted.Currency)),
                    new("daysLeft", Count: days - day),
                    new("percent", Percent: Shares.Percent(spent, planned)),
                    new("month", Month: sources.Month),
                    new("category", CategoryId: budget.CategoryId),
                ],
                new([], budget.CategoryId, budget.Accounts, sources.Month.FirstDay, sources.Month.LastDay, budget.Of)
            );
        }
    }

    /// <summary>Goals that are overdue, or not reached in time at the pace of the last months: by what will be missing.</summary>
    public static IEnumerable<Insight> Goals(InsightSources sources)
    {
        foreach (var goal in sources.Goals.Where(g => g.Remaining.MinorUnits > 0))
        {
            var overdue = goal.DueOn < sources.Today;
            if (!overdue && (goal.Pace is null || (goal.ProjectedOn is { } on && on <= goal.DueOn)))
                continue;
            var comes = overdue ? 0 : (Int128)Math.Max(0, goal.Pace!.MinorUnits) * goal.MonthsLeft;
            var missing = (long)Int128.Max(1, goal.Remaining.MinorUnits - comes);
            yield return new(
                InsightKind.GoalAtRisk,
                goal.Subject,
                new(missing, goal.Remaining.Currency),
                sources.Today,
                goal.DueOn < sources.Today ? sources.Today : goal.DueOn,
                [.. FactsOf(goal, overdue, new(missing, goal.Remaining.Currency))],
                goal.Accounts.Count > 0
                    ? InsightRows.OfAccounts(goal.Accounts, sources.Today.AddMonths(-6), sources.Today)
                    : InsightRows.Of(goal.Contributions)
            );
        }
    }

    private static IEnumerable<InsightFact> FactsOf(GoalStanding goal, bool overdue, Money missing)
    {
        yield return new("goal", Text: goal.Name);
        yield return new("remaining", Money: goal.Remaining);
        yield return new("day", Day: goal.DueOn);
        if (overdue)
            yield break;
        yield return new("missing", Money: missing, IsEstimate: true);
        if (goal.Required is { } required)
            yield return new("required", Money: required);
        if (goal.Pace is { } pace)
            yield return new("pace", Money: pace, IsEstimate: true);
        if (goal.ProjectedOn is { } projected)
            yield return new("projected", Day: projected, IsEstimate: true);
    }
}
