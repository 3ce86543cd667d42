namespace FinanceManager.Domain.Ai;

public enum AiRunState
{
    /// <summary>Waits to be taken up, or goes on.</summary>
    Queued,

    /// <summary>A batch was submitted and has not ended.</summary>
    Waiting,

    Done,

    /// <summary>Ended before everything was asked; what was answered is written.</summary>
    Stopped,
}

/// <summary>One go at what the cascade left without a category. Resumed by whoever finds it: all it learnt so far is stored.</summary>
public sealed class AiRun : IOwned
{
    public AiRun(UserId? actor, DateTimeOffset createdAt)
    {
        Id = AiRunId.New();
        Actor = actor;
        CreatedAt = createdAt;
    }

    private AiRun() { }

    public HouseholdId HouseholdId { get; private set; }

    public AiRunId Id { get; private set; }

    /// <summary>Who asked for it; null after an import.</summary>
    public UserId? Actor { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public AiRunState State { get; private set; }

    /// <summary>Why it stopped: a code the client words.</summary>
    public string? Reason { get; private set; }

    /// <summary>Transactions to find a category for when it was last taken up.</summary>
    public int Rows { get; private set; }

    /// <summary>Merchants to ask about, and how many of them are answered, by now or earlier.</summary>
    public int Merchants { get; private set; }

    public int Answered { get; private set; }

    /// <summary>Transactions that were given a category, and those that wait for a person with a suggestion.</summary>
    public int Categorized { get; private set; }

    public int Suggested { get; private set; }

    public ChangeSetId? ChangeSetId { get; private set; }

    /// <summary>The service's name of the batch that is under way.</summary>
    public string? BatchId { get; private set; }

    /// <summary>How many batches the run submitted: one is enough, and what it leaves is asked at once.</summary>
    public int Batches { get; private set; }

    public void Found(int rows, int merchants, int answered) =>
        (Rows, Merchants, Answered, State, Reason) = (rows, merchants, answered, AiRunState.Queued, null);

    public void Heard(int merchants) => Answered = checked(Answered + merchants);

    public void Submitted(string batchId)
    {
        (BatchId, State) = (batchId, AiRunState.Waiting);
        Batches++;
    }

    public void Collected() => (BatchId, State) = (null, AiRunState.Queued);

    public void Wrote(int categorized, int suggested, ChangeSetId? changeSetId) =>
        (Categorized, Suggested, ChangeSetId) = (categorized, suggested, changeSetId);

    public void End(AiRunState state, string? reason, DateTimeOffset at) =>
        (State, Reason, EndedAt) = (state, reason, at);
}
