using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>
/// That a household's run is due, for whichever instance looks next. No household's row: an instance sees no household
/// before it knows which to enter. It says when and for whom, nothing of the ledger.
/// </summary>
public sealed class AiJob
{
    /// <summary>A household has one run at a time.</summary>
    public HouseholdId HouseholdId { get; init; }

    public AiRunId RunId { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Failures since the last thing that worked.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when <see cref="Holder"/> may work on it; another one takes over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public Guid? Holder { get; set; }
}

/// <summary>What the questions of all households of one month cost, in millionths of a dollar.</summary>
public sealed class AiGlobalMonth
{
    /// <summary>Ordered number: 202611 is November 2026.</summary>
    public int Month { get; init; }

    public long Reserved { get; set; }

    public long Spent { get; set; }
}
