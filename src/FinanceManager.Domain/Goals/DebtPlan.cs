namespace FinanceManager.Domain.Goals;

public enum DebtStrategy
{
    /// <summary>What is above the minimum payments goes to the smallest debt.</summary>
    Snowball,

    /// <summary>It goes to the one that costs most.</summary>
    Avalanche,
}

/// <summary>A debt as it stands today, in minor units of one currency.</summary>
public sealed record Debt(GoalId Id, long Balance, DebtTerms Terms);

/// <param name="Months">After how many payments it is paid off.</param>
/// <param name="Paid">All payments, which are its balance and its interest.</param>
public sealed record DebtPayoff(GoalId Id, int Months, long Paid, long Interest);

/// <summary>Several debts of one currency paid off with the same sum every month.</summary>
/// <param name="Payoffs">In the order in which they are paid off.</param>
/// <param name="Owed">What is still owed after each month.</param>
public sealed record DebtPlan(
    int Months,
    long Paid,
    long Interest,
    IReadOnlyList<DebtPayoff> Payoffs,
    IReadOnlyList<long> Owed
)
{
    /// <summary>Longer than this is never.</summary>
    public const int MostMonths = 1_200;

    /// <param name="monthly">Of all debts together; what a paid-off debt needs no more goes to the others.</param>
    /// <returns>Null where the debts are not paid off within <see cref="MostMonths"/>: the interest eats the payments.</returns>
    /// <exception cref="RuleViolation">The sum does not cover the minimum payments.</exception>
    public static DebtPlan? Simulate(IReadOnlyCollection<Debt> debts, long monthly, DebtStrategy strategy)
    {
        if (monthly < MinimumOf(debts))
            throw new RuleViolation("debt.below-minimums");
        var open = debts.Where(d => d.Balance > 0).Select(d => new Running(d)).ToList();
        var (done, owed) = (new List<DebtPayoff>(), new List<long>());
        for (var month = 1; open.Count > 0; month++)
        {
            if (month > MostMonths)
                return null;
            foreach (var debt in open)
                debt.Accrue();
            if (!Fits(open))
                return null;
            Pay(open, monthly, strategy);
            done.AddRange(open.Where(d => d.Balance == 0).Select(d => d.PaidOff(month)));
            open.RemoveAll(d => d.Balance == 0);
            owed.Add(open.Sum(d => d.Balance));
        }
        return new(owed.Count, done.Sum(d => d.Paid), done.Sum(d => d.Interest), done, owed);
    }

    /// <summary>What has to be paid each month, of all of them.</summary>
    public static long MinimumOf(IEnumerable<Debt> debts) =>
        debts.Where(d => d.Balance > 0).Sum(d => Math.Min(d.Terms.MinimumMinorUnits, d.Balance));

    private static void Pay(List<Running> open, long monthly, DebtStrategy strategy)
    {
        var left = monthly;
        foreach (var debt in open)
            left -= debt.Pay(Math.Min(debt.Terms.MinimumMinorUnits, left));
        foreach (var debt in strategy == DebtStrategy.Snowball ? Smallest(open) : Dearest(open))
            left -= debt.Pay(left);
    }

    private static List<Running> Smallest(List<Running> open) =>
        [.. open.OrderBy(d => d.Balance).ThenByDescending(d => d.Terms.RateBasisPoints).ThenBy(d => d.Id)];

    private static List<Running> Dearest(List<Running> open) =>
        [.. open.OrderByDescending(d => d.Terms.RateBasisPoints).ThenBy(d => d.Balance).ThenBy(d => d.Id)];

    /// <summary>A debt that only grows would leave 64 bits long before its time is over.</summary>
    private static bool Fits(List<Running> open) => open.Sum(d => (decimal)d.Balance) < long.MaxValue / 4;

    private sealed class Running(Debt debt)
    {
        private long _paid;
        private long _interest;

        internal GoalId Id => debt.Id;

        internal DebtTerms Terms => debt.Terms;

        internal long Balance { get; private set; } = debt.Balance;

        internal void Accrue()
        {
            var interest = DebtInterest.OfMonth(Balance, Terms.RateBasisPoints);
            (_interest, Balance) = (checked(_interest + interest), checked(Balance + interest));
        }

        internal long Pay(long amount)
        {
            var paid = Math.Min(amount, Balance);
            (_paid, Balance) = (_paid + paid, Balance - paid);
            return paid;
        }

        internal DebtPayoff PaidOff(int month) => new(Id, month, _paid, _interest);
    }
}
