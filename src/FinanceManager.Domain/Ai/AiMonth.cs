namespace FinanceManager.Domain.Ai;

/// <summary>What a household's questions of one month cost, in millionths of a dollar.</summary>
/// <param name="month">Ordered number: 202611 is November 2026.</param>
public sealed class AiMonth(int month) : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public int Month { get; private set; } = month;

    /// <summary>Of questions that are under way, at the most they can cost.</summary>
    public long Reserved { get; private set; }

    public long Spent { get; private set; }
}
