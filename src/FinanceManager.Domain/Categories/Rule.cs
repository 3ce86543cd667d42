namespace FinanceManager.Domain.Categories;

/// <summary>A household's own "when … then …": all conditions hold, then category and payee are set.</summary>
public sealed class Rule : IRecorded
{
    public Rule(string name, int position, string conditions)
    {
        Id = RuleId.New();
        Name = name;
        Position = position;
        Conditions = conditions;
    }

    private Rule() { }

    public HouseholdId HouseholdId { get; private set; }

    public RuleId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Rules are tried in this order; the first that matches decides.</summary>
    public int Position { get; private set; }

    public bool Enabled { get; private set; } = true;

    /// <summary>JSON list of conditions, all of which must hold.</summary>
    public string Conditions { get; private set; } = "[]";

    public CategoryId? CategoryId { get; private set; }

    public string? Payee { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public void Rename(string name) => Name = name;

    public void MoveTo(int position) => Position = position;

    public void Enable(bool enabled) => Enabled = enabled;

    public void When(string conditions) => Conditions = conditions;

    public void Then(CategoryId? categoryId, string? payee)
    {
        if (categoryId is null && string.IsNullOrWhiteSpace(payee))
            throw new RuleViolation("rule.no-effect");
        CategoryId = categoryId;
        Payee = payee;
    }
}
