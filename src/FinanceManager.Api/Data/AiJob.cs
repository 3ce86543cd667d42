using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>That a household's run is due, for whichever instance looks next.</summary>
public sealed class AiJob : HeldJob
{
    public AiRunId RunId { get; init; }
}

/// <summary>What the questions of all households of one month cost, in millionths of a dollar.</summary>
public sealed class AiGlobalMonth
{
    /// <summary>Ordered number: 202611 is November 2026.</summary>
    public int Month { get; init; }

    public long Reserved { get; set; }

    public long Spent { get; set; }
}
