namespace FinanceManager.Domain.Health;

/// <summary>Why a part is not in the score.</summary>
public enum HealthGap
{
    TooFewMonths,
    NoIncome,
    NoSpending,
    NoAccounts,
    NoBudget,
    NoGoals,
}

/// <summary>A part of the score and what it is made of.</summary>
/// <param name="Weight">In percent of the parts that are there; together they are 100.</param>
/// <param name="Value">A share of one, or months; null where it is left out.</param>
/// <param name="Points">0 to 100, to a tenth.</param>
/// <param name="Of">The sums that the value is a quotient of, in minor units.</param>
public sealed record HealthComponent(
    HealthPart Part,
    decimal Weight,
    decimal? Value,
    decimal? Points,
    HealthGap? Gap,
    HealthQuotient? Of
);

/// <summary>A value as the two sums that it is the quotient of.</summary>
public readonly record struct HealthQuotient(long Above, long Below);

/// <param name="Score">0 to 100, to a tenth; null where no part can be told.</param>
public sealed record HealthScore(
    int Version,
    decimal? Score,
    IReadOnlyList<HealthComponent> Components,
    HealthFacts Facts
)
{
    /// <summary>What cannot be told is left out; the others then count for all of it.</summary>
    public static HealthScore Of(HealthFacts facts)
    {
        var measured = HealthFormula
            .Rules.Select(rule => (Rule: rule, Measure: HealthMeasures.Of(rule.Part, facts)))
            .ToList();
        var known = measured.Where(m => m.Measure.Value is not null).Sum(m => m.Rule.Weight);
        var components = measured.ConvertAll(m => ComponentOf(m.Rule, m.Measure, known));
        return new(HealthFormula.Version, ScoreOf(components, known), components, facts);
    }

    private static HealthComponent ComponentOf(HealthRule rule, HealthMeasure measure, int known) =>
        measure.Value is { } value
            ? new(
                rule.Part,
                decimal.Round(100m * rule.Weight / known, HealthCurve.Decimals, MidpointRounding.ToEven),
                value,
                rule.Curve.PointsAt(value),
                null,
                measure.Of
            )
            : new(rule.Part, 0, null, null, measure.Gap, null);

    // From the weights as they are published, so that rounding the shares moves nothing.
    private static decimal? ScoreOf(List<HealthComponent> components, int known)
    {
        if (known == 0)
            return null;
        var sum = components.Sum(c => (c.Points ?? 0) * HealthFormula.Of(c.Part).Weight);
        return decimal.Round(sum / known, HealthCurve.Decimals, MidpointRounding.ToEven);
    }
}
