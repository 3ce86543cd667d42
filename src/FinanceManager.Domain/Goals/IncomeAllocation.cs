namespace FinanceManager.Domain.Goals;

/// <summary>A goal that an income may go to, in minor units of the income's currency.</summary>
/// <param name="Required">What this month has to bring for the goal to be in time; 0 where it is due on no day.</param>
/// <param name="Priority">1 comes first.</param>
public sealed record FundedGoal(GoalId Id, int Priority, DateOnly? DueOn, long Remaining, long Required);

/// <param name="MinorUnits">Above zero.</param>
/// <param name="IsRequired">All of it is what the month has to bring.</param>
public sealed record Allotment(GoalId Id, long MinorUnits, bool IsRequired);

/// <summary>
/// How an income is divided among goals. A salary gives each what its month requires. Money that comes unexpectedly then goes
/// on, to all goals in proportion to their priority.
/// </summary>
public static class IncomeAllocation
{
    /// <summary>Of a salary a fifth goes to goals, as the rule of 50, 30 and 20 has it; a person says another share.</summary>
    public const int UsualShare = 20;

    /// <summary>Nobody counted on this money, so half of it is free.</summary>
    public const int WindfallShare = 50;

    private const int Whole = 100;

    /// <param name="income">In minor units.</param>
    /// <param name="percent">0 to 100, of the income.</param>
    /// <returns>In the order in which they are served; together never more than that share.</returns>
    public static IReadOnlyList<Allotment> Suggest(
        long income,
        int percent,
        bool isWindfall,
        IEnumerable<FundedGoal> goals
    )
    {
        // Rounded down, so that no cent more than the share is given.
        var left = income <= 0 ? 0 : (long)((Int128)income * Math.Clamp(percent, 0, Whole) / Whole);
        var order = goals
            .Where(g => g.Remaining > 0)
            .OrderBy(g => g.Priority)
            .ThenBy(g => g.DueOn ?? DateOnly.MaxValue);
        var given = order.ThenBy(g => g.Id).Select(g => new Share(g)).ToList();
        foreach (var share in given)
            left -= share.Give(Math.Min(left, Math.Clamp(share.Goal.Required, 0, share.Goal.Remaining)));
        if (isWindfall)
            GiveOn(given, left);
        return
        [
            .. given.Where(s => s.Given > 0).Select(s => new Allotment(s.Goal.Id, s.Given, s.Given <= s.Goal.Required)),
        ];
    }

    /// <summary>What a goal has no need of any more goes round again.</summary>
    private static void GiveOn(List<Share> shares, long left)
    {
        while (left > 0 && shares.FindAll(s => s.Missing > 0) is { Count: > 0 } open)
        {
            var weights = open.ConvertAll(s => (long)(Goal.LowestPriority + 1 - s.Goal.Priority));
            var total = weights.Sum();
            var before = left;
            var parts = weights.ConvertAll(w => (long)((Int128)before * w / total));
            for (var i = 0; i < open.Count; i++)
                left -= open[i].Give(Math.Min(parts[i], open[i].Missing));
            // Less than one minor unit for each: the first of them gets it.
            if (left == before)
                left -= open[0].Give(Math.Min(left, open[0].Missing));
        }
    }

    private sealed class Share(FundedGoal goal)
    {
        internal FundedGoal Goal => goal;

        internal long Given { get; private set; }

        internal long Missing => goal.Remaining - Given;

        internal long Give(long amount)
        {
            Given += amount;
            return amount;
        }
    }
}
