namespace FinanceManager.Domain.Ledger;

/// <summary>A person found that an account agrees with the bank's statement at the end of a day.</summary>
public sealed class Reconciliation : IRecorded
{
    public Reconciliation(AccountId accountId, DateOnly date, long minorUnits, DateTimeOffset finishedAt)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Date = date;
        MinorUnits = minorUnits;
        FinishedAt = finishedAt;
    }

    private Reconciliation() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>The last day of the statement.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>The statement's closing balance.</summary>
    public long MinorUnits { get; private set; }

    public DateTimeOffset FinishedAt { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }
}
