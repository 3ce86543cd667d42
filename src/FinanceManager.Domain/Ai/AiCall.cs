namespace FinanceManager.Domain.Ai;

public enum AiTier
{
    /// <summary>Answered at once.</summary>
    Direct,

    /// <summary>Answered within a day, at a lower price.</summary>
    Batch,
}

/// <summary>How a question ended.</summary>
public enum AiOutcome
{
    /// <summary>On its way; its cost is reserved.</summary>
    Sent,

    Answered,

    /// <summary>The answer was cut off, was no answer to the question, or the model refused.</summary>
    CutOff,
    Refused,
    Unusable,

    /// <summary>The service did not answer: too many requests, overloaded, unreachable.</summary>
    Busy,
    TimedOut,

    /// <summary>The service will not take such requests: key, credit, form.</summary>
    Rejected,

    /// <summary>The rest of a batch.</summary>
    Expired,
    Canceled,

    /// <summary>Nobody knows any more: the program ended in between.</summary>
    Lost,
}

/// <summary>One payload that left: word for word, with what it cost. Without the payload, a line of the ledger of costs.</summary>
public sealed class AiCall : IOwned
{
    public AiCall(AiRunId? runId, string task, string model, string promptVersion, AiTier tier, DateTimeOffset sentAt)
    {
        Id = AiCallId.New();
        RunId = runId;
        Task = task;
        Model = model;
        PromptVersion = promptVersion;
        Tier = tier;
        SentAt = sentAt;
    }

    private AiCall() { }

    public HouseholdId HouseholdId { get; private set; }

    public AiCallId Id { get; private set; }

    /// <summary>Null for a question that a person waits for.</summary>
    public AiRunId? RunId { get; private set; }

    /// <summary>What was asked for: <c>categorize</c>, <c>escalate</c>, <c>draft-rule</c>.</summary>
    public string Task { get; private set; } = "";

    public string Model { get; private set; } = "";

    public string PromptVersion { get; private set; } = "";

    public AiTier Tier { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>All that left, redacted; null once the household purged it.</summary>
    public string? Payload { get; private set; }

    /// <summary>How many merchants, or sentences, it asks about.</summary>
    public int Items { get; private set; }

    /// <summary>JSON: the digests of what was asked, in the order of the short ids from 1.</summary>
    public string Questions { get; private set; } = "[]";

    public AiOutcome Outcome { get; private set; }

    public long InputTokens { get; private set; }

    public long OutputTokens { get; private set; }

    /// <summary>The most it could cost, in millionths of a dollar; nothing once it is settled.</summary>
    public long Reserved { get; private set; }

    /// <summary>Which month the reservation is of.</summary>
    public int Month { get; private set; }

    /// <summary>In millionths of a dollar.</summary>
    public long Cost { get; private set; }

    public void Carry(string payload, int items, string questions) =>
        (Payload, Items, Questions) = (payload, items, questions);

    public void Reserve(long cost, int month) => (Reserved, Month) = (cost, month);

    public void Settle(AiOutcome outcome, long inputTokens, long outputTokens, long cost)
    {
        (Outcome, InputTokens, OutputTokens, Cost) = (outcome, inputTokens, outputTokens, cost);
        Reserved = 0;
    }
}
