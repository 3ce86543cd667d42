namespace FinanceManager.Domain.Health;

/// <summary>A change of the facts by an amount.</summary>
public sealed record HealthStep(HealthActionKind Kind, long MinorUnits)
{
    public bool Monthly =>
        Kind is HealthActionKind.SpendLess or HealthActionKind.LowerDebt or HealthActionKind.KeepBudgets;

    /// <summary>The facts as they would have been.</summary>
    public HealthFacts Applied(HealthFacts facts) =>
        Kind switch
        {
            HealthActionKind.SpendLess => facts with
            {
                Months = [.. facts.Months.Select(m => m with { Spending = Less(m.Spending) })],
            },
            HealthActionKind.LowerDebt => facts with
            {
                Months = [.. facts.Months.Select(m => m with { Debt = Less(m.Debt) })],
            },
            HealthActionKind.BuildReserve => facts with { Liquid = checked(facts.Liquid + MinorUnits) },
            HealthActionKind.KeepBudgets => facts with { Budget = Kept(facts) },
            _ => facts with { Goals = CaughtUp(facts.Goals) },
        };

    // A month in which less was spent than that cannot be one in which nothing came back.
    private long Less(long amount) => amount <= 0 ? amount : Math.Max(0, checked(amount - MinorUnits));

    private HealthBudget? Kept(HealthFacts facts) =>
        facts.Budget is { } budget
            ? budget with
            {
                Overspent = Math.Max(0, checked(budget.Overspent - (MinorUnits * Math.Max(1, facts.Months.Count)))),
            }
            : null;

    private HealthGoals? CaughtUp(HealthGoals? goals) =>
        goals is { } some ? some with { Reached = Math.Min(some.Expected, checked(some.Reached + MinorUnits)) } : null;
}

/// <summary>The least amount that takes a part to the next corner of its curve.</summary>
internal static class HealthSteps
{
    internal static HealthStep? For(HealthComponent component, HealthFacts facts)
    {
        if (component.Value is not { } value || HealthFormula.Of(component.Part).Curve.Next(value) is not { } corner)
            return null;
        var step = Step(component.Part, corner.Value, facts);
        return step is { MinorUnits: > 0 } ? step : null;
    }

    private static HealthStep? Step(HealthPart part, decimal wanted, HealthFacts facts) =>
        part switch
        {
            HealthPart.SavingsRate => SpendLess(facts, f => (decimal)(f.Income - f.Spending) / f.Income >= wanted),
            HealthPart.SpendingToIncome => SpendLess(
                facts,
                f => HealthMeasures.Of(HealthPart.SpendingToIncome, f).Value <= wanted
            ),
            HealthPart.EmergencyMonths => new(
                HealthActionKind.BuildReserve,
                Up(wanted * facts.Spending / facts.Months.Count) - facts.Liquid!.Value
            ),
            HealthPart.DebtService => Least(
                HealthActionKind.LowerDebt,
                facts,
                facts.Months.Max(m => m.Debt),
                f => (decimal)f.Debt / f.Income <= wanted
            ),
            HealthPart.BudgetAdherence => Least(
                HealthActionKind.KeepBudgets,
                facts,
                facts.Budget!.Value.Overspent,
                f => HealthMeasures.Of(HealthPart.BudgetAdherence, f).Value >= wanted
            ),
            _ => new(
                HealthActionKind.CatchUpGoals,
                Up(wanted * facts.Goals!.Value.Expected) - facts.Goals.Value.Reached
            ),
        };

    private static HealthStep? SpendLess(HealthFacts facts, Func<HealthFacts, bool> reached) =>
        Least(HealthActionKind.SpendLess, facts, facts.Months.Max(m => m.Spending), reached);

    /// <summary>More never takes away what less has reached, so halving finds it.</summary>
    private static HealthStep? Least(
        HealthActionKind kind,
        HealthFacts facts,
        long most,
        Func<HealthFacts, bool> reached
    )
    {
        if (most <= 0 || !reached(new HealthStep(kind, most).Applied(facts)))
            return null;
        var (low, high) = (0L, most);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (reached(new HealthStep(kind, middle).Applied(facts)))
                high = middle;
            else
                low = middle;
        }
        return new(kind, high);
    }

    private static long Up(decimal amount) => decimal.ToInt64(decimal.Ceiling(amount));
}
