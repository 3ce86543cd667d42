namespace FinanceManager.Domain.Ledger;

public enum AccountType
{
    Cash,
    Checking,
    Savings,
    CreditCard,
    Loan,
    Investment,
}

/// <summary>Where money is kept or owed. All its transactions are in its one currency.</summary>
public sealed class Account : IRecorded
{
    public Account(string name, AccountType type, Currency currency, DateTimeOffset createdAt)
    {
        Id = AccountId.New();
        Name = name;
        Type = type;
        Currency = currency;
        CreatedAt = createdAt;
    }

    private Account() { }

    public HouseholdId HouseholdId { get; private set; }

    public AccountId Id { get; private set; }

    public string Name { get; private set; } = "";

    public AccountType Type { get; private set; }

    public Currency Currency { get; private set; } = null!;

    public string? Institution { get; private set; }

    /// <summary>Minor units before the first transaction, derived from the bank's stated balance where one is known.</summary>
    public long OpeningMinorUnits { get; private set; }

    /// <summary>Whether a person or a statement ever said what the balance is; otherwise it is only the sum of what was seen.</summary>
    public bool OpeningKnown { get; private set; }

    /// <summary>Credit card: day of month on which the statement closes, 1–31 (31 means the last day).</summary>
    public int? ClosingDay { get; private set; }

    /// <summary>Credit card: day of month on which the bill is due, 1–31.</summary>
    public int? DueDay { get; private set; }

    public bool Archived { get; private set; }

    /// <summary>Whether movements here are paired with those of other accounts without being asked.</summary>
    public bool FindsTransfers { get; private set; } = true;

    /// <summary>Whose it is; null where it is the whole household's.</summary>
    public UserId? MemberId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public Money Opening => new(OpeningMinorUnits, Currency);

    public void Rename(string name) => Name = name;

    public void Describe(AccountType type, string? institution)
    {
        Type = type;
        Institution = institution;
        if (type != AccountType.CreditCard)
            SetCycle(null, null);
    }

    /// <summary>The days on which a card's statement closes and its bill is due.</summary>
    public void SetCycle(int? closingDay, int? dueDay)
    {
        if ((closingDay ?? dueDay) is not null && Type != AccountType.CreditCard)
            throw new RuleViolation("account.cycle-needs-credit-card");
        ClosingDay = closingDay;
        DueDay = dueDay;
    }

    public void BelongTo(UserId? member) => MemberId = member;

    public void Archive(bool archived) => Archived = archived;

    public void FindTransfers(bool find) => FindsTransfers = find;

    /// <summary>The balance before the first transaction, as a person knows it.</summary>
    public void Open(Money opening)
    {
        if (opening.Currency != Currency)
            throw new RuleViolation("account.currency-mismatch");
        OpeningMinorUnits = opening.MinorUnits;
        OpeningKnown = true;
    }

    /// <summary>Moves the opening balance so that the balance after <paramref name="movements"/> is what the bank states.</summary>
    /// <param name="stated">The bank's balance at the end of a day.</param>
    /// <param name="movements">Sum, in minor units, of all transactions up to and including that day.</param>
    public void OpenFrom(Money stated, long movements) =>
        Open(new Money(checked(stated.MinorUnits - movements), stated.Currency));

    /// <summary>Nobody says any more what the balance is: it is the sum of what was seen.</summary>
    public void ForgetOpening() => (OpeningMinorUnits, OpeningKnown) = (0, false);

    /// <summary>Older transactions came in: today's balance stays, the opening balance moves.</summary>
    public void Precede(long olderMovements)
    {
        if (OpeningKnown)
            OpeningMinorUnits = checked(OpeningMinorUnits - olderMovements);
    }
}
