namespace FinanceManager.Domain.Ledger;

public enum MatchKind
{
    /// <summary>Both may be one movement, told of twice.</summary>
    Duplicate,

    /// <summary>Both may be the two ends of one movement between own accounts.</summary>
    Transfer,
}

/// <summary>Two transactions that may belong together; a person decides. Neither is changed or hidden before.</summary>
public sealed class PossibleMatch : IOwned
{
    public PossibleMatch(
        MatchKind kind,
        TransactionId transactionId,
        TransactionId otherId,
        double score,
        string reason
    )
    {
        Kind = kind;
        TransactionId = transactionId;
        OtherId = otherId;
        Score = score;
        Reason = reason;
    }

    private PossibleMatch() { }

    public HouseholdId HouseholdId { get; private set; }

    public MatchKind Kind { get; private set; }

    /// <summary>The newer of two duplicates; the end that the money left.</summary>
    public TransactionId TransactionId { get; private set; }

    public TransactionId OtherId { get; private set; }

    /// <summary>0–1, how alike the two are.</summary>
    public double Score { get; private set; }

    /// <summary>A code the client words, such as <c>same-day-amount</c>.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>A person said that they do not belong together; it is not asked again.</summary>
    public bool Dismissed { get; private set; }

    public void Dismiss(bool dismissed) => Dismissed = dismissed;
}
