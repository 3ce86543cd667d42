namespace FinanceManager.Domain.Health;

/// <summary>Sums of one whole month in the currency of the score, in minor units.</summary>
/// <param name="Income">What income categories sum up to.</param>
/// <param name="Spending">What was spent, refunds taken off: above zero when more went out.</param>
/// <param name="Debt">What was paid for debt, above zero.</param>
public readonly record struct HealthMonth(YearMonth Month, long Income, long Spending, long Debt);

/// <summary>What budgets of whole months said and what became of them, in minor units.</summary>
/// <param name="Budgeted">Above zero where anything was budgeted.</param>
/// <param name="Overspent">What lines were overspent by; never below zero.</param>
public readonly record struct HealthBudget(long Budgeted, long Overspent);

/// <summary>What goals have and should have by now, in minor units.</summary>
/// <param name="Expected">What an even pace from the first day to the day it is due would have brought.</param>
/// <param name="Reached">What is there of it: of each goal no more than is expected.</param>
public readonly record struct HealthGoals(long Expected, long Reached);

/// <summary>All that a score is made of. Everything in one currency; what has no rate is not in it, and counted.</summary>
/// <param name="Months">Whole months, the oldest first, without gaps.</param>
/// <param name="Liquid">What is at hand at the end: cash, checking and savings accounts. Null where no account is known.</param>
/// <param name="Budget">Null where nothing was budgeted.</param>
/// <param name="Goals">Null where no goal has a day on which it is due.</param>
/// <param name="Unknown">Amounts that are left out, since no rate is known for them.</param>
public sealed record HealthFacts(
    Currency Currency,
    IReadOnlyList<HealthMonth> Months,
    long? Liquid,
    HealthBudget? Budget,
    HealthGoals? Goals,
    int Unknown
)
{
    public long Income => Months.Aggregate(0L, (sum, m) => checked(sum + m.Income));

    public long Spending => Months.Aggregate(0L, (sum, m) => checked(sum + m.Spending));

    public long Debt => Months.Aggregate(0L, (sum, m) => checked(sum + m.Debt));
}
