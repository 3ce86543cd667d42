namespace FinanceManager.Domain.Budgets;

/// <summary>How much of a month's money is spent, in the steps that people are told of.</summary>
public static class BudgetAlert
{
    private static readonly int[] s_steps = [100, 80, 60];

    /// <param name="budgeted">What there was: carried in and assigned.</param>
    /// <param name="activity">Negative when money went out.</param>
    /// <returns>0, 60, 80 or 100 percent.</returns>
    public static int Of(long budgeted, long activity)
    {
        if (activity >= 0)
            return 0;
        if (budgeted <= 0)
            return s_steps[0];
        foreach (var step in s_steps)
            if (-(Int128)activity * 100 >= (Int128)budgeted * step)
                return step;
        return 0;
    }
}
