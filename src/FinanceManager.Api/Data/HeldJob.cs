using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>
/// Work for whichever instance looks next; one at a time holds it. No household's row: an instance sees no household before it
/// knows which to enter. It says when and for whom, nothing of what is in it.
/// </summary>
public abstract class HeldJob
{
    public HouseholdId HouseholdId { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was taken up and not brought to an end, since the last thing that worked.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when <see cref="Holder"/> may work on it; another one takes over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public Guid? Holder { get; set; }
}
