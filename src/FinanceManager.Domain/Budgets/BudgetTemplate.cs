namespace FinanceManager.Domain.Budgets;

public enum BudgetTemplateKind
{
    /// <summary>The same amount every month.</summary>
    Fixed,

    /// <summary>What was spent on average in the months before.</summary>
    Average,

    /// <summary>A bill that comes in a certain month, saved for in equal parts until then.</summary>
    Schedule,

    /// <summary>A share of the month's income.</summary>
    IncomeShare,
}

/// <summary>What a template looks at.</summary>
/// <param name="CarriedIn">What the category has left from the months before.</param>
/// <param name="Spent">Spending of the months before, the latest first; refunds may make one negative.</param>
/// <param name="Income">Of the month itself.</param>
public sealed record TemplateFacts(YearMonth Month, long CarriedIn, IReadOnlyList<long> Spent, long Income);

/// <summary>How much a category is given each month.</summary>
/// <param name="MinorUnits">The amount, of a month or of the bill.</param>
/// <param name="Months">How many months an average looks back, or after how many a bill comes again; 0 for never.</param>
/// <param name="Due">The month in which the bill comes first.</param>
/// <param name="BasisPoints">Of the income; 10,000 are all of it.</param>
public sealed record BudgetTemplate(
    BudgetTemplateKind Kind,
    long MinorUnits = 0,
    int Months = 0,
    YearMonth? Due = null,
    int BasisPoints = 0
)
{
    public const int All = 10_000;
    private const int MostMonths = 120;

    /// <exception cref="RuleViolation">It does not say what its kind needs.</exception>
    public void Check()
    {
        var sound = Kind switch
        {
            BudgetTemplateKind.Fixed => MinorUnits > 0 && Months == 0 && Due is null && BasisPoints == 0,
            BudgetTemplateKind.Average => Months is 3 or 6 or 12 && MinorUnits == 0 && Due is null && BasisPoints == 0,
            BudgetTemplateKind.Schedule => MinorUnits > 0
                && Months is >= 0 and <= MostMonths
                && Due is not null
                && BasisPoints == 0,
            _ => BasisPoints is > 0 and <= All && MinorUnits == 0 && Months == 0 && Due is null,
        };
        if (!sound)
            throw new RuleViolation("budget.template-invalid");
    }

    /// <summary>Never negative.</summary>
    public long AmountFor(TemplateFacts facts) =>
        Kind switch
        {
            BudgetTemplateKind.Fixed => MinorUnits,
            BudgetTemplateKind.Average => Average(facts.Spent),
            BudgetTemplateKind.Schedule => Part(facts),
            _ => Share(facts.Income),
        };

    /// <summary>The month in which the bill comes next, that one included; null when it does not come again.</summary>
    public YearMonth? NextDue(YearMonth from)
    {
        if (Due is not { } due)
            return null;
        if (due >= from)
            return due;
        if (Months == 0)
            return null;
        var behind = MonthsBetween(due, from);
        return due.AddMonths((behind + Months - 1) / Months * Months);
    }

    private static int MonthsBetween(YearMonth from, YearMonth to) =>
        ((to.Year - from.Year) * 12) + to.Month - from.Month;

    private long Average(IReadOnlyList<long> spent)
    {
        Int128 sum = 0;
        foreach (var month in spent.Take(Months))
            sum += month;
        return sum <= 0 ? 0 : Rounding.HalfToEven(sum, Months);
    }

    /// <summary>What is missing is divided among the months left; the last one gets the whole rest, so the bill is met to the cent.</summary>
    private long Part(TemplateFacts facts)
    {
        if (NextDue(facts.Month) is not { } due)
            return 0;
        var missing = (Int128)MinorUnits - Math.Max(facts.CarriedIn, 0);
        return missing <= 0 ? 0 : Rounding.Up(missing, MonthsBetween(facts.Month, due) + 1);
    }

    private long Share(long income) => income <= 0 ? 0 : Rounding.HalfToEven((Int128)income * BasisPoints, All);
}
