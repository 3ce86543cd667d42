namespace FinanceManager.Domain.Goals;

/// <summary>Money put aside for a goal, or paid off a debt; negative when it was taken back.</summary>
public sealed class GoalContribution : IRecorded
{
    public GoalContribution(
        GoalId goalId,
        int round,
        DateOnly date,
        long minorUnits,
        string? note,
        TransactionId? transactionId
    )
    {
        Id = Guid.CreateVersion7();
        GoalId = goalId;
        Round = round;
        Date = date;
        MinorUnits = minorUnits;
        Note = note;
        TransactionId = transactionId;
    }

    private GoalContribution() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public GoalId GoalId { get; private set; }

    /// <summary>Of the goal, when the money was given.</summary>
    public int Round { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>In the goal's currency.</summary>
    public long MinorUnits { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The income it comes from; null where nobody said.</summary>
    public TransactionId? TransactionId { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    internal void Change(DateOnly date, long minorUnits, string? note) =>
        (Date, MinorUnits, Note) = (date, minorUnits, note);
}
