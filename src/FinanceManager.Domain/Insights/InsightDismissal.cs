namespace FinanceManager.Domain.Insights;

/// <summary>That a household does not want to be told something any more, unless it becomes something else.</summary>
public sealed class InsightDismissal : IRecorded
{
    // A quarter more is news again.
    private const int News = 125;

    public InsightDismissal(Insight insight)
    {
        Id = Guid.CreateVersion7();
        Key = insight.Key;
        Currency = insight.Stake.Currency;
        StakeMinorUnits = insight.Stake.MinorUnits;
    }

    private InsightDismissal() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Of the insight.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What was at stake then.</summary>
    public long StakeMinorUnits { get; private set; }

    public Currency Currency { get; private set; } = null!;

    public ChangeSetId? DeletedIn { get; private set; }

    public bool Covers(Insight insight) =>
        insight.Key == Key
        && insight.Stake.Currency == Currency
        && (Int128)insight.Stake.MinorUnits * 100 <= (Int128)StakeMinorUnits * News;

    /// <summary>It came back, and is dismissed again.</summary>
    public void Renew(Insight insight) =>
        (Currency, StakeMinorUnits) = (insight.Stake.Currency, insight.Stake.MinorUnits);
}
