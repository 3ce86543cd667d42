namespace FinanceManager.Domain.Budgets;

public enum BudgetStyle
{
    /// <summary>Money there is is given to categories until none is left to be assigned.</summary>
    Envelope,

    /// <summary>Each category has a limit, which stands until another one is said.</summary>
    Limits,
}

/// <summary>How a household, or one of its members, plans its months. What was spent is never part of it: that is derived.</summary>
public sealed class Budget : IRecorded
{
    /// <param name="memberId">Whose it is; null for the one that is shared.</param>
    /// <param name="start">The first month that it counts.</param>
    public Budget(UserId? memberId, BudgetStyle style, Currency currency, YearMonth start)
    {
        Id = BudgetId.New();
        MemberId = memberId;
        Style = style;
        Currency = currency;
        Start = start.Number;
    }

    private Budget() { }

    public HouseholdId HouseholdId { get; private set; }

    public BudgetId Id { get; private set; }

    public UserId? MemberId { get; private set; }

    public BudgetStyle Style { get; private set; }

    /// <summary>Of every amount in it.</summary>
    public Currency Currency { get; private set; } = null!;

    /// <summary>Ordered number of the first month that counts: what was left over before is not carried.</summary>
    public int Start { get; private set; }

    /// <summary>Money there was to assign when it began, in minor units.</summary>
    public long OpeningMinorUnits { get; private set; }

    /// <summary>Accounts whose movements it counts; all of them where it names none.</summary>
    public List<AccountId> Accounts { get; private set; } = [];

    public ChangeSetId? DeletedIn { get; private set; }

    public void Plan(BudgetStyle style) => Style = style;

    /// <param name="hasAmounts">Whether anything is assigned: an amount does not change its currency.</param>
    public void Count(Currency currency, bool hasAmounts)
    {
        if (currency != Currency && (hasAmounts || OpeningMinorUnits != 0))
            throw new RuleViolation("budget.has-amounts");
        Currency = currency;
    }

    public void Watch(IEnumerable<AccountId> accounts) => Accounts = [.. accounts.Distinct()];

    /// <summary>An account is gone. A budget of that account alone counts nothing, rather than everything.</summary>
    public void Leave(AccountId account)
    {
        if (Accounts.Count > 1)
            Accounts = Accounts.FindAll(a => a != account);
    }

    public void Open(YearMonth start, Money opening)
    {
        if (opening.Currency != Currency)
            throw new RuleViolation("budget.currency-mismatch");
        (Start, OpeningMinorUnits) = (start.Number, opening.MinorUnits);
    }

    /// <summary>An amount for a month before the first one makes that month the first.</summary>
    public void Reach(YearMonth month) => Start = Math.Min(Start, month.Number);

    /// <summary>An undone budget is used again rather than made a second time.</summary>
    public void Revive() => DeletedIn = null;
}
