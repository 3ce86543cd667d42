using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>
/// That a household's ledger changed since what recurs in it was looked for. No household's row, as <see cref="AiJob"/>: it
/// says when and for whom, nothing of what is in it.
/// </summary>
public sealed class RecurringJob
{
    public HouseholdId HouseholdId { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>What changes while it is being searched is searched for again.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>How often it was taken up and not brought to an end.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when <see cref="Holder"/> may work on it; another one takes over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public Guid? Holder { get; set; }
}
