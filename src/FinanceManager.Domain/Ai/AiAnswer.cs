namespace FinanceManager.Domain.Ai;

/// <summary>What the model said of a merchant, so that the same is not asked twice.</summary>
public sealed class AiAnswer : IOwned
{
    public AiAnswer(string question) => Question = question;

    private AiAnswer() { }

    public HouseholdId HouseholdId { get; private set; }

    /// <summary>Digest of the model, the wording of the prompt, the categories and the item asked about.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Null where the model does not know.</summary>
    public CategoryId? CategoryId { get; private set; }

    /// <summary>0–1, as the model sees it.</summary>
    public double? Confidence { get; private set; }

    /// <summary>No usable answer came: the row stays with the person, and is asked about again sooner.</summary>
    public bool Unusable { get; private set; }

    public string Model { get; private set; } = "";

    public string PromptVersion { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public void Say(CategoryId? category, double? confidence, string model, string promptVersion, DateTimeOffset at) =>
        (CategoryId, Confidence, Unusable, Model, PromptVersion, At) = (
            category,
            confidence,
            false,
            model,
            promptVersion,
            at
        );

    public void GiveUp(string model, string promptVersion, DateTimeOffset at)
    {
        Say(null, null, model, promptVersion, at);
        Unusable = true;
    }
}
