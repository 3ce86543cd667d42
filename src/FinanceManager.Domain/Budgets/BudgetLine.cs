namespace FinanceManager.Domain.Budgets;

/// <summary>What becomes of what is left in a category when its month ends.</summary>
/// <param name="Rollover">What is left goes into the next month; otherwise it can be assigned anew.</param>
/// <param name="CarriesOverspending">So does what is missing; otherwise it is taken from what there is to assign.</param>
public readonly record struct CarryRule(bool Rollover, bool CarriesOverspending)
{
    /// <summary>Of a category that nothing was said about.</summary>
    public static CarryRule Usual(BudgetStyle style) => new(style == BudgetStyle.Envelope, false);
}

/// <summary>How one category of a budget behaves.</summary>
public sealed class BudgetLine : IRecorded
{
    public BudgetLine(BudgetId budgetId, CategoryId categoryId, CarryRule carry)
    {
        Id = Guid.CreateVersion7();
        BudgetId = budgetId;
        CategoryId = categoryId;
        Carry(carry);
    }

    private BudgetLine() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public BudgetId BudgetId { get; private set; }

    public CategoryId CategoryId { get; private set; }

    public bool Rollover { get; private set; }

    public bool CarriesOverspending { get; private set; }

    /// <summary>A parent category is planned as one, with all that is below it.</summary>
    public bool WholeGroup { get; private set; }

    public BudgetTemplateKind? TemplateKind { get; private set; }

    public long TemplateMinorUnits { get; private set; }

    public int TemplateMonths { get; private set; }

    /// <summary>Ordered number of a month; 0 where the template has none.</summary>
    public int TemplateDue { get; private set; }

    public int TemplateBasisPoints { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public CarryRule Rule => new(Rollover, CarriesOverspending);

    public BudgetTemplate? Template =>
        TemplateKind is { } kind
            ? new(
                kind,
                TemplateMinorUnits,
                TemplateMonths,
                TemplateDue == 0 ? null : YearMonth.FromNumber(TemplateDue),
                TemplateBasisPoints
            )
            : null;

    public void Carry(CarryRule rule) => (Rollover, CarriesOverspending) = (rule.Rollover, rule.CarriesOverspending);

    public void Group(bool whole) => WholeGroup = whole;

    public void Plan(BudgetTemplate? template)
    {
        template?.Check();
        TemplateKind = template?.Kind;
        TemplateMinorUnits = template?.MinorUnits ?? 0;
        TemplateMonths = template?.Months ?? 0;
        TemplateDue = template?.Due?.Number ?? 0;
        TemplateBasisPoints = template?.BasisPoints ?? 0;
    }

    /// <summary>Its category became another one, that had no line yet.</summary>
    public void Move(CategoryId categoryId) => CategoryId = categoryId;

    /// <summary>A line that was undone is used again rather than made a second time.</summary>
    public void Revive() => DeletedIn = null;
}
