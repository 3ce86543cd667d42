namespace FinanceManager.Domain.Health;

public enum HealthPart
{
    /// <summary>What is left of the income of all months together.</summary>
    SavingsRate,

    /// <summary>Spending over income in the typical month.</summary>
    SpendingToIncome,

    /// <summary>For how many months of spending what is at hand would last.</summary>
    EmergencyMonths,

    /// <summary>Payments of debt over income.</summary>
    DebtService,

    /// <summary>How much of what was budgeted was not overspent.</summary>
    BudgetAdherence,

    /// <summary>How much of what goals should have by now they have.</summary>
    GoalProgress,
}

/// <summary>A part of the score: how much it counts, and how many points a value brings.</summary>
public sealed record HealthRule(HealthPart Part, int Weight, HealthCurve Curve);

/// <summary>
/// The formula of the score, as it is published in <c>docs/health-score.md</c>; a test compares the two. What changes here
/// is another version.
/// </summary>
public static class HealthFormula
{
    public const int Version = 1;

    /// <summary>How many whole months are looked at, at most.</summary>
    public const int Months = 12;

    /// <summary>With fewer whole months there is no score.</summary>
    public const int FewestMonths = 3;

    /// <summary>How many actions are told.</summary>
    public const int Actions = 3;

    public static IReadOnlyList<HealthRule> Rules { get; } =
    [
        new(HealthPart.SavingsRate, 20, new(new(0m, 0), new(0.10m, 50), new(0.20m, 100))),
        new(HealthPart.SpendingToIncome, 20, new(new(0.80m, 100), new(0.90m, 75), new(1.00m, 40), new(1.20m, 0))),
        new(HealthPart.EmergencyMonths, 25, new(new(0m, 0), new(1m, 50), new(3m, 75), new(6m, 100))),
        new(
            HealthPart.DebtService,
            15,
            new(new(0m, 100), new(0.20m, 80), new(0.36m, 50), new(0.43m, 25), new(0.60m, 0))
        ),
        new(HealthPart.BudgetAdherence, 10, new(new(0.75m, 0), new(0.90m, 60), new(0.95m, 80), new(1m, 100))),
        new(HealthPart.GoalProgress, 10, new(new(0m, 0), new(0.50m, 50), new(1m, 100))),
    ];

    public static HealthRule Of(HealthPart part) => Rules.First(r => r.Part == part);
}
