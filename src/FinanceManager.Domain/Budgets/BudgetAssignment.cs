namespace FinanceManager.Domain.Budgets;

/// <summary>What a category is given for one month.</summary>
public sealed class BudgetAssignment : IRecorded
{
    public BudgetAssignment(BudgetId budgetId, CategoryId categoryId, YearMonth month, long minorUnits)
    {
        Id = Guid.CreateVersion7();
        BudgetId = budgetId;
        CategoryId = categoryId;
        Month = month.Number;
        MinorUnits = minorUnits;
    }

    private BudgetAssignment() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public BudgetId BudgetId { get; private set; }

    public CategoryId CategoryId { get; private set; }

    /// <summary>Ordered number: 202611 is November 2026.</summary>
    public int Month { get; private set; }

    /// <summary>In the budget's currency. A limit of nothing is one, too.</summary>
    public long MinorUnits { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public void Assign(long minorUnits) => MinorUnits = minorUnits;

    /// <summary>Its category became another one, that had nothing assigned in this month yet.</summary>
    public void Move(CategoryId categoryId) => CategoryId = categoryId;

    /// <summary>An amount that was undone is used again rather than made a second time.</summary>
    public void Revive() => DeletedIn = null;
}
