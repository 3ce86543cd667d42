namespace FinanceManager.Domain.Categories;

/// <summary>
/// That a person confirmed or corrected what was guessed. Silence is no outcome, and what a person takes back counts no more.
/// </summary>
public sealed class CategoryOutcome : IRecorded
{
    /// <param name="confidence">As it was said, 0–1.</param>
    /// <param name="applied">It had been applied without asking.</param>
    /// <param name="asked">The person was asked; who corrects unasked only ever tells of what is wrong.</param>
    public CategoryOutcome(
        DecisionSource tier,
        double confidence,
        bool applied,
        bool right,
        bool asked,
        DateTimeOffset at
    )
    {
        Id = Guid.CreateVersion7(at);
        (Tier, Confidence, Applied, WasRight, Asked, At) = (tier, confidence, applied, right, asked, at);
    }

    private CategoryOutcome() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public DecisionSource Tier { get; private set; }

    public double Confidence { get; private set; }

    public bool Applied { get; private set; }

    public bool WasRight { get; private set; }

    public bool Asked { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }
}
