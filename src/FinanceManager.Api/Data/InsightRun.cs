using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>What was found worth knowing the last time somebody looked, and of which state of the ledger that is true.</summary>
public sealed class InsightRun : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public DateTimeOffset ComputedAt { get; set; }

    /// <summary>Insights are of a day: tomorrow the months and weeks are other ones.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The latest change-set that was seen; with a later one they are found anew.</summary>
    public ChangeSetId? UpTo { get; set; }

    /// <summary>JSON array of ranked insights; bounded, since of each kind only the largest are told.</summary>
    public string Insights { get; set; } = "[]";
}

/// <summary>That a household's insights are to be found, now or tomorrow.</summary>
public sealed class InsightJob : HeldJob;

/// <summary>How the model worded an insight, once: asked again only when its facts are others.</summary>
public sealed class InsightSentence : IOwned
{
    public InsightSentence(string question, string? text, DateTimeOffset at) =>
        (Question, Text, At) = (question, text, at);

    private InsightSentence() { }

    public HouseholdId HouseholdId { get; private set; }

    /// <summary>Digest of model, wording of the question, language and facts.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Null where what came back was no answer, or had a figure that is no fact.</summary>
    public string? Text { get; private set; }

    public DateTimeOffset At { get; private set; }
}
