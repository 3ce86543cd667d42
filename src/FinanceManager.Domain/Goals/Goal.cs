namespace FinanceManager.Domain.Goals;

public enum GoalKind
{
    /// <summary>Money that is put aside.</summary>
    Saving,

    /// <summary>Money that is put aside to be spent on something.</summary>
    Spending,

    /// <summary>Money that is owed.</summary>
    Debt,
}

/// <summary>What a debt costs.</summary>
/// <param name="RateBasisPoints">A year's interest: 1,375 are 13.75 %.</param>
/// <param name="MinimumMinorUnits">What has to be paid each month.</param>
public readonly record struct DebtTerms(int RateBasisPoints, long MinimumMinorUnits);

/// <summary>What is wanted of a goal.</summary>
/// <param name="Priority">1 to 5; 1 comes first.</param>
public sealed record GoalPlan(
    string Name,
    Money Target,
    DateOnly? DueOn,
    GoalRecurrence Recurrence,
    int Priority,
    string Colour,
    string Icon,
    string? Note
);

/// <summary>An amount to be reached, by contributions that are written down or by the balance of accounts.</summary>
public sealed class Goal : IRecorded
{
    public const int LowestPriority = 5;

    public Goal(GoalKind kind, GoalPlan plan, DateOnly startsOn, DateTimeOffset createdAt)
    {
        Id = GoalId.New();
        Kind = kind;
        StartsOn = startsOn;
        CreatedAt = createdAt;
        Currency = plan.Target.Currency;
        Change(plan, hasContributions: false);
    }

    private Goal() { }

    public HouseholdId HouseholdId { get; private set; }

    public GoalId Id { get; private set; }

    public GoalKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public Currency Currency { get; private set; } = null!;

    /// <summary>To be reached, or owed at the start.</summary>
    public long TargetMinorUnits { get; private set; }

    /// <summary>The first day on which the current round counts.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Of <see cref="FirstRound"/>; later ones are counted from it.</summary>
    public DateOnly? FirstDueOn { get; private set; }

    public GoalRecurrence Recurrence { get; private set; }

    /// <summary>0 for the first.</summary>
    public int Round { get; private set; }

    /// <summary>The round that <see cref="FirstDueOn"/> is the due day of.</summary>
    public int FirstRound { get; private set; }

    /// <summary>What the round before had above its target.</summary>
    public long CarriedMinorUnits { get; private set; }

    public int Priority { get; private set; }

    public string Colour { get; private set; } = "";

    public string Icon { get; private set; } = "";

    public string? Note { get; private set; }

    /// <summary>Accounts whose balance is the progress; none where contributions are written down.</summary>
    public List<AccountId> Accounts { get; private set; } = [];

    /// <summary>Categories of the income that is meant for it; any income where it names none.</summary>
    public List<CategoryId> Incomes { get; private set; } = [];

    public int? RateBasisPoints { get; private set; }

    public long? MinimumMinorUnits { get; private set; }

    public DateOnly? CompletedOn { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public Money Target => new(TargetMinorUnits, Currency);

    public DateOnly? DueOn => FirstDueOn is { } first ? GoalDays.Due(first, Recurrence, Round - FirstRound) : null;

    public bool FollowsAccounts => Accounts.Count > 0;

    /// <summary>A debt whose payments are written down grows by its interest; one that follows an account grows there.</summary>
    public bool Grows => Kind == GoalKind.Debt && !FollowsAccounts && RateBasisPoints > 0;

    public GoalPlan Plan => new(Name, Target, FirstDueOn, Recurrence, Priority, Colour, Icon, Note);

    /// <summary>What is asked for is checked as a whole, since each part may depend on another.</summary>
    public void Change(GoalPlan plan, bool hasContributions)
    {
        if (plan.Target.MinorUnits <= 0)
            throw new RuleViolation("goal.target-not-positive");
        if (plan.Priority is < 1 or > LowestPriority)
            throw new RuleViolation("goal.priority-invalid");
        // An amount that was written down stays what it is.
        if (plan.Target.Currency != Currency && (hasContributions || FollowsAccounts || CarriedMinorUnits != 0))
            throw new RuleViolation(FollowsAccounts ? "goal.follows-accounts" : "goal.has-contributions");
        if (plan.DueOn < StartsOn && (plan.DueOn != FirstDueOn || Round == FirstRound))
            throw new RuleViolation("goal.due-before-start");
        if (plan.Recurrence != GoalRecurrence.OneTime && plan.DueOn is null)
            throw new RuleViolation("goal.recurrence-needs-due");
        if (plan.Recurrence != Recurrence || plan.DueOn != FirstDueOn)
            // Another calendar begins with the round that runs.
            FirstRound = Round;
        (Name, Currency, TargetMinorUnits) = (plan.Name, plan.Target.Currency, plan.Target.MinorUnits);
        (FirstDueOn, Recurrence, Priority) = (plan.DueOn, plan.Recurrence, plan.Priority);
        (Colour, Icon, Note) = (plan.Colour, plan.Icon, plan.Note);
    }

    /// <param name="terms">Null where nothing is known of them.</param>
    public void Owe(DebtTerms? terms)
    {
        if (terms is not null && Kind != GoalKind.Debt)
            throw new RuleViolation("goal.not-a-debt");
        if (terms is { } some && (some.RateBasisPoints < 0 || some.MinimumMinorUnits < 0))
            throw new RuleViolation("goal.terms-negative");
        (RateBasisPoints, MinimumMinorUnits) = (terms?.RateBasisPoints, terms?.MinimumMinorUnits);
    }

    public DebtTerms? Terms =>
        RateBasisPoints is { } rate && MinimumMinorUnits is { } minimum ? new(rate, minimum) : null;

    /// <summary>What the current round's debt has grown by, at the rate that it has now, until it was paid off.</summary>
    public long InterestUntil(DateOnly day, IEnumerable<DebtPayment> payments) =>
        Grows
            ? DebtInterest.Between(
                StartsOn,
                CompletedOn < day ? CompletedOn.Value : day,
                checked(TargetMinorUnits - CarriedMinorUnits),
                RateBasisPoints!.Value,
                payments
            )
            : 0;

    /// <summary>The progress follows these from now on.</summary>
    /// <param name="currencies">Of the accounts.</param>
    public void Follow(IReadOnlyCollection<AccountId> accounts, IEnumerable<Currency> currencies, bool hasContributions)
    {
        if (accounts.Count > 0 && (hasContributions || CarriedMinorUnits != 0))
            throw new RuleViolation("goal.has-contributions");
        if (currencies.Any(c => c != Currency))
            throw new RuleViolation("goal.currency-mismatch");
        Accounts = [.. accounts.Distinct()];
    }

    /// <summary>An account is gone; without any other its contributions are written down from now on.</summary>
    public void Leave(AccountId account) => Accounts = Accounts.FindAll(a => a != account);

    public void FundFrom(IEnumerable<CategoryId> incomes) => Incomes = [.. incomes.Distinct()];

    /// <summary>A category became another one, or is gone.</summary>
    public void Recategorize(CategoryId from, CategoryId? to)
    {
        if (Incomes.Contains(from))
            Incomes = [.. Incomes.Select(i => i == from ? to : i).OfType<CategoryId>().Distinct()];
    }

    /// <param name="given">In this round so far.</param>
    /// <param name="interest">That a debt has grown by.</param>
    public GoalContribution Contribute(
        Money amount,
        Money given,
        Money interest,
        DateOnly on,
        string? note,
        TransactionId? transactionId
    )
    {
        if (CompletedOn is not null)
            throw new RuleViolation("goal.completed");
        if (FollowsAccounts)
            throw new RuleViolation("goal.follows-accounts");
        Reach(amount, given, interest, on);
        return new(Id, Round, on, amount.MinorUnits, note, transactionId);
    }

    /// <summary>A contribution was another one.</summary>
    /// <param name="given">In this round so far, with it as it was.</param>
    public void Correct(
        GoalContribution contribution,
        Money amount,
        DateOnly on,
        string? note,
        Money given,
        Money interest
    )
    {
        MustRun(contribution);
        Reach(amount, given - new Money(contribution.MinorUnits, Currency), interest, on);
        contribution.Change(on, amount.MinorUnits, note);
    }

    /// <summary>A contribution is taken out again.</summary>
    public void TakeBack(GoalContribution contribution, Money given)
    {
        MustRun(contribution);
        if ((given - new Money(contribution.MinorUnits, Currency)).IsNegative)
            throw new RuleViolation("goal.takes-back-too-much");
    }

    /// <summary>A round that is over stays as it was.</summary>
    private void MustRun(GoalContribution contribution)
    {
        if (CompletedOn is not null || contribution.Round != Round)
            throw new RuleViolation("goal.completed");
    }

    private void Reach(Money amount, Money given, Money interest, DateOnly on)
    {
        if (amount.Currency != Currency)
            throw new RuleViolation("goal.currency-mismatch");
        if (amount.MinorUnits == 0)
            throw new RuleViolation("goal.amount-zero");
        var now = given + amount;
        if (now.IsNegative)
            throw new RuleViolation("goal.takes-back-too-much");
        if (Recurrence == GoalRecurrence.OneTime && (now - interest).MinorUnits >= TargetMinorUnits)
            CompletedOn = on;
    }

    /// <summary>A goal that comes again begins its next round, with what was above the target.</summary>
    public void Complete(Money reached, DateOnly today)
    {
        if (CompletedOn is not null)
            throw new RuleViolation("goal.completed");
        if (Recurrence == GoalRecurrence.OneTime)
        {
            CompletedOn = today;
            return;
        }
        // The round is kept as it is where the calendar has no day for the next one.
        GoalDays.Due(FirstDueOn!.Value, Recurrence, checked(Round - FirstRound + 1));
        CarriedMinorUnits = FollowsAccounts ? 0 : Math.Max(0, checked(reached.MinorUnits - TargetMinorUnits));
        (Round, StartsOn) = (Round + 1, today);
    }

    public void Reopen() =>
        CompletedOn = CompletedOn is null ? throw new RuleViolation("goal.not-completed") : (DateOnly?)null;
}
