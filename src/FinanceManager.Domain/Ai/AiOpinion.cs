namespace FinanceManager.Domain.Ai;

/// <summary>
/// What the model holds for likely of a merchant whose movements wait for a person, or that it does not know. It is shown
/// where the person is asked and never applied; while it is good, the merchant is not taken up again.
/// </summary>
public sealed class AiOpinion : IOwned
{
    /// <param name="merchantKey">As on the transactions.</param>
    /// <param name="income">Whether money came in.</param>
    public AiOpinion(string merchantKey, bool income) => (MerchantKey, Income) = (merchantKey, income);

    private AiOpinion() { }

    public HouseholdId HouseholdId { get; private set; }

    public string MerchantKey { get; private set; } = "";

    public bool Income { get; private set; }

    /// <summary>Null where it does not know, or where nothing is left of the text that it could know.</summary>
    public CategoryId? CategoryId { get; private set; }

    /// <summary>0–1, as the model sees it; null without a category.</summary>
    public double? Confidence { get; private set; }

    /// <summary>Which model said so and how it was asked: <c>ai:MODEL:VERSION</c>; null without a category.</summary>
    public string? Evidence { get; private set; }

    /// <summary>Digest of the categories, models and choices under which it was asked; null where asking is of no use under any.</summary>
    public string? AskedUnder { get; private set; }

    public DateTimeOffset GoodUntil { get; private set; }

    public void Suggest(CategoryId category, double confidence, string evidence) =>
        (CategoryId, Confidence, Evidence) = (category, confidence, evidence);

    public void DoNotKnow() => (CategoryId, Confidence, Evidence) = (null, null, null);

    public void Hold(string? askedUnder, DateTimeOffset goodUntil) => (AskedUnder, GoodUntil) = (askedUnder, goodUntil);
}
