namespace FinanceManager.Domain.Health;

/// <summary>The value of a part, or why there is none.</summary>
internal readonly record struct HealthMeasure(decimal? Value, HealthGap? Gap, HealthQuotient? Of)
{
    internal static HealthMeasure Missing(HealthGap gap) => new(null, gap, null);

    internal static HealthMeasure Quotient(long above, long below) =>
        new((decimal)above / below, null, new(above, below));
}

/// <summary>How each part is measured. A quotient of two sums, but for the typical month, which is the middle one.</summary>
internal static class HealthMeasures
{
    /// <summary>Of a month in which money was spent and none was earned: worse than any corner of the curve.</summary>
    internal const decimal NoIncomeAtAll = 1_000_000m;

    internal static HealthMeasure Of(HealthPart part, HealthFacts facts) =>
        part switch
        {
            HealthPart.BudgetAdherence => Budget(facts),
            HealthPart.GoalProgress => Goals(facts),
            _ when facts.Months.Count < HealthFormula.FewestMonths => HealthMeasure.Missing(HealthGap.TooFewMonths),
            HealthPart.EmergencyMonths => Emergency(facts),
            _ when facts.Income <= 0 => HealthMeasure.Missing(HealthGap.NoIncome),
            HealthPart.SavingsRate => HealthMeasure.Quotient(checked(facts.Income - facts.Spending), facts.Income),
            HealthPart.SpendingToIncome => Typical(facts),
            _ => HealthMeasure.Quotient(facts.Debt, facts.Income),
        };

    private static HealthMeasure Emergency(HealthFacts facts)
    {
        if (facts.Liquid is not { } liquid)
            return HealthMeasure.Missing(HealthGap.NoAccounts);
        return facts.Spending <= 0
            ? HealthMeasure.Missing(HealthGap.NoSpending)
            : HealthMeasure.Quotient(checked(liquid * facts.Months.Count), facts.Spending);
    }

    /// <summary>The median, so that a bonus or a journey does not stand for the other months.</summary>
    private static HealthMeasure Typical(HealthFacts facts)
    {
        var ratios = facts.Months.Select(RatioOf).OrderBy(r => r).ToList();
        var middle = ratios.Count / 2;
        return new(ratios.Count % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2, null, null);
    }

    internal static decimal RatioOf(HealthMonth month) =>
        month.Spending <= 0 ? 0
        : month.Income <= 0 ? NoIncomeAtAll
        : Math.Min(NoIncomeAtAll, (decimal)month.Spending / month.Income);

    private static HealthMeasure Budget(HealthFacts facts) =>
        facts.Budget is { Budgeted: > 0 } budget
            ? HealthMeasure.Quotient(Math.Max(0, checked(budget.Budgeted - budget.Overspent)), budget.Budgeted)
            : HealthMeasure.Missing(HealthGap.NoBudget);

    private static HealthMeasure Goals(HealthFacts facts) =>
        facts.Goals is { Expected: > 0 } goals
            ? HealthMeasure.Quotient(Math.Clamp(goals.Reached, 0, goals.Expected), goals.Expected)
            : HealthMeasure.Missing(HealthGap.NoGoals);
}
