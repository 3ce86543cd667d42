namespace FinanceManager.Domain.Recurring;

public enum SeriesDecision
{
    /// <summary>It was found, and nobody said anything about it.</summary>
    None,
    Confirmed,

    /// <summary>It is none, a person said; it is not offered again.</summary>
    Dismissed,
}

/// <summary>What was seen of a series when the ledger was last searched. Derived, and never a person's.</summary>
/// <param name="Series">On the schedule that holds now; only the newest occurrences.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Since">The day of the first one.</param>
/// <param name="Payee">As the last one has it.</param>
/// <param name="CategoryId">Of the last one.</param>
public sealed record Sighting(
    FoundSeries Series,
    int Count,
    DateOnly Since,
    string? Payee,
    CategoryId? CategoryId,
    SeriesKind Kind
);

/// <summary>
/// Money that comes or goes again and again. It was found or a person entered it; what a person says about it stands beside
/// what was found and comes first.
/// </summary>
public sealed class RecurringSeries : IRecorded
{
    public RecurringSeries(
        AccountId accountId,
        Currency currency,
        string merchantKey,
        bool income,
        AccountId? otherAccountId = null
    )
    {
        Id = RecurringId.New();
        AccountId = accountId;
        Currency = currency;
        MerchantKey = merchantKey;
        Income = income;
        OtherAccountId = otherAccountId;
    }

    private RecurringSeries() { }

    public HouseholdId HouseholdId { get; private set; }

    public RecurringId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public Currency Currency { get; private set; } = null!;

    /// <summary>What its movements are recognised by; empty for transfers, which are recognised by their accounts.</summary>
    public string MerchantKey { get; private set; } = "";

    /// <summary>Whether money comes in.</summary>
    public bool Income { get; private set; }

    /// <summary>The account at the other end of a transfer.</summary>
    public AccountId? OtherAccountId { get; private set; }

    public SeriesDecision Decision { get; private set; }

    public string? Name { get; private set; }

    public SeriesKind? Kind { get; private set; }

    public CategoryId? CategoryId { get; private set; }

    public Cadence? Cadence { get; private set; }

    /// <summary>With <see cref="Cadence"/>: a day on which it is due.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What is expected, signed as in the ledger.</summary>
    public long? ExpectedMinorUnits { get; private set; }

    /// <summary>A person cancelled it: after this day nothing is expected.</summary>
    public DateOnly? EndedOn { get; private set; }

    public Sighting? Sighting { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    /// <summary>Whether a person ever said anything about it. Only then it stays when nothing is found any more.</summary>
    public bool IsPersons =>
        Decision != SeriesDecision.None
        || Name is not null
        || Kind is not null
        || CategoryId is not null
        || Cadence is not null
        || ExpectedMinorUnits is not null
        || EndedOn is not null;

    /// <summary>A person's, or the one that was found; null for neither.</summary>
    public Schedule? Schedule =>
        Cadence is { } cadence && DueOn is { } day ? Recurring.Schedule.From(cadence, day) : Sighting?.Series.Schedule;

    /// <summary>What is expected each time, in minor units.</summary>
    public long Expected => ExpectedMinorUnits ?? (HasOccurrences ? Sighting!.Series.Amounts.Expected : 0);

    public bool HasOccurrences => Sighting is { Series.Occurrences.Count: > 0 };

    public SeriesKind KindNow =>
        Kind ?? Sighting?.Kind ?? SeriesKinds.Of(Income, OtherAccountId is not null, null, MerchantKey);

    public void Decide(SeriesDecision decision) => Decision = decision;

    public void Rename(string? name) => Name = name;

    public void Classify(SeriesKind? kind)
    {
        if (kind is { } one && one != SeriesKind.Transfer && (one == SeriesKind.Income) != Income)
            throw new RuleViolation("recurring.kind-and-sign");
        Kind = kind;
    }

    public void Categorize(CategoryId? category) => CategoryId = category;

    /// <summary>Both or neither: without them it comes as it was found.</summary>
    public void Plan(Cadence? cadence, DateOnly? dueOn)
    {
        if (cadence is null != dueOn is null)
            throw new RuleViolation("recurring.schedule-incomplete");
        if (dueOn is { } day && !Recurring.Schedule.Knows(day))
            throw new RuleViolation("recurring.day-out-of-range");
        (Cadence, DueOn) = (cadence, dueOn);
    }

    public void Expect(Money? amount)
    {
        if (amount is not null && amount.Currency != Currency)
            throw new RuleViolation("recurring.currency-mismatch");
        if (amount is not null && (amount.MinorUnits == 0 || amount.MinorUnits > 0 != Income))
            throw new RuleViolation("recurring.amount-and-sign");
        ExpectedMinorUnits = amount?.MinorUnits;
    }

    public void End(DateOnly? on) => EndedOn = on;

    public void See(Sighting? sighting) => Sighting = sighting;

    /// <summary>Where it stands on a day.</summary>
    /// <param name="known">The day up to which the account's movements are known.</param>
    public SeriesStanding? On(DateOnly known)
    {
        if (Schedule is not { } schedule)
            return null;
        var standing = SeriesStanding.On(schedule, LastMet(schedule), known);
        return EndedOn is { } end && standing.Next > end ? standing with { Status = SeriesStatus.Ended } : standing;
    }

    private int? LastMet(Schedule schedule) => HasOccurrences ? schedule.Nearest(Sighting!.Series.Last.Day) : null;
}
