namespace FinanceManager.Domain.Forecasts;

/// <summary>An open goal of one currency that money is saved for, in minor units.</summary>
/// <param name="Target">More than this is not set aside on the accounts that it follows.</param>
/// <param name="Given">What was written down in its round; counts where it follows no account.</param>
/// <param name="Accounts">Those that it follows.</param>
public sealed record GoalMoney(long Target, long Given, IReadOnlyList<AccountId> Accounts);

/// <summary>An envelope of the month, in minor units.</summary>
/// <param name="Available">What is in it; below zero it was overspent.</param>
/// <param name="Bills">What is expected to be paid from it.</param>
public sealed record EnvelopeMoney(long Available, IReadOnlyList<ForecastEvent> Bills);

/// <summary>What money is meant for, beside the bills that are due.</summary>
public sealed record SetAside(IReadOnlyList<GoalMoney> Goals, IReadOnlyList<EnvelopeMoney> Envelopes)
{
    public static readonly SetAside Nothing = new([], []);

    /// <summary>
    /// Of the money that can be spent, what goals have. No account's money is counted twice. What was written down takes no more
    /// than bills leave: beyond that it lies elsewhere.
    /// </summary>
    /// <param name="left">When all that is due is paid.</param>
    public long OfGoals(IReadOnlyDictionary<AccountId, long> balances, IReadOnlySet<AccountId> spendable, long left)
    {
        var free = balances.Where(b => spendable.Contains(b.Key)).ToDictionary(b => b.Key, b => Math.Max(0, b.Value));
        var followed = 0L;
        foreach (var goal in Goals.Where(g => g.Accounts.Count > 0))
        {
            var elsewhere = goal.Accounts.Where(a => !spendable.Contains(a)).Sum(a => balances.GetValueOrDefault(a));
            var missing = Math.Max(0, checked(goal.Target - Math.Max(0, elsewhere)));
            foreach (var account in goal.Accounts.Where(free.ContainsKey))
            {
                var taken = Math.Min(free[account], missing);
                free[account] -= taken;
                missing -= taken;
                followed = checked(followed + taken);
            }
        }
        var written = Goals.Where(g => g.Accounts.Count == 0).Sum(g => Math.Max(0, g.Given));
        return checked(followed + Math.Min(written, Math.Max(0, left - followed)));
    }

    /// <summary>What envelopes have beyond the bills that are counted already.</summary>
    /// <param name="isDue">Whether a bill is.</param>
    public long OfEnvelopes(Func<ForecastEvent, bool> isDue) =>
        Envelopes.Sum(e =>
            Math.Max(0, checked(e.Available + Math.Min(0, e.Bills.Where(isDue).Sum(b => b.MinorUnits))))
        );
}
