namespace FinanceManager.Domain.Ledger;

/// <summary>A name under which files mention an account (its number, its label), so that the next file finds it.</summary>
public sealed class AccountAlias(AccountId accountId, string text) : IOwned
{
    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public AccountId AccountId { get; private set; } = accountId;

    public string Text { get; private set; } = text;
}

/// <summary>What the bank, or a person reading its screen, said an account's balance was at the end of a day.</summary>
public sealed class StatedBalance : IRecorded
{
    public StatedBalance(
        AccountId accountId,
        DateOnly date,
        long minorUnits,
        ImportId? importId,
        DateTimeOffset statedAt
    )
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Date = date;
        MinorUnits = minorUnits;
        ImportId = importId;
        StatedAt = statedAt;
    }

    private StatedBalance() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public DateOnly Date { get; private set; }

    public long MinorUnits { get; private set; }

    /// <summary>The statement that said so; null when a person did.</summary>
    public ImportId? ImportId { get; private set; }

    public DateTimeOffset StatedAt { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }
}
