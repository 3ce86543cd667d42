namespace FinanceManager.Domain.Health;

public enum HealthActionKind
{
    /// <summary>So much less each month.</summary>
    SpendLess,

    /// <summary>Put aside, once.</summary>
    BuildReserve,

    /// <summary>Pay so much less for debt each month: repay it, or on better terms.</summary>
    LowerDebt,

    /// <summary>So much less over the budgets, each month.</summary>
    KeepBudgets,

    /// <summary>Put into goals, once.</summary>
    CatchUpGoals,
}

/// <summary>Something to do, and what the formula says of it.</summary>
/// <param name="Amount">Exactly what it takes.</param>
/// <param name="Monthly">Each month; otherwise once.</param>
/// <param name="Gain">Points of the score.</param>
/// <param name="Score">After it.</param>
public sealed record HealthAction(HealthActionKind Kind, Money Amount, bool Monthly, decimal Gain, decimal Score);

/// <summary>
/// What would raise the score most. For every part, the least amount that takes its value to the next corner of its curve; the
/// whole formula is then evaluated again with that change, and the three that raise the score most are told.
/// </summary>
public static class HealthActions
{
    public static IReadOnlyList<HealthAction> Of(HealthScore score)
    {
        if (score.Score is not { } now)
            return [];
        return
        [
            .. score
                .Components.Where(c => c.Value is not null)
                .Select(c => HealthSteps.For(c, score.Facts))
                .OfType<HealthStep>()
                .Select(step => (Step: step, After: HealthScore.Of(step.Applied(score.Facts)).Score ?? now))
                .Where(t => t.After > now)
                // Two parts may ask to spend less; the one that brings more says it.
                .GroupBy(t => t.Step.Kind)
                .Select(g => g.OrderByDescending(t => t.After).ThenBy(t => t.Step.MinorUnits).First())
                .OrderByDescending(t => t.After)
                .ThenBy(t => t.Step.Kind)
                .Take(HealthFormula.Actions)
                .Select(t => new HealthAction(
                    t.Step.Kind,
                    new(t.Step.MinorUnits, score.Facts.Currency),
                    t.Step.Monthly,
                    t.After - now,
                    t.After
                )),
        ];
    }
}
