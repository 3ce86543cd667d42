using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>
/// That a document is to be read, for whichever instance looks next. No household's row, as <see cref="AiJob"/>: it says
/// when and for whom, nothing of what is in it.
/// </summary>
public sealed class DocumentJob
{
    public HouseholdId HouseholdId { get; init; }

    public DocumentId DocumentId { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>How often it was taken up and not brought to an end.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when <see cref="Holder"/> may work on it; another one takes over after that.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public Guid? Holder { get; set; }
}
