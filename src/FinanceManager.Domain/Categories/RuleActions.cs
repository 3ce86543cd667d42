namespace FinanceManager.Domain.Categories;

/// <summary>What a rule does where its conditions hold.</summary>
public sealed record RuleActions
{
    public CategoryId? CategoryId { get; init; }

    public string? Payee { get; init; }

    /// <summary>Instead of one category.</summary>
    public IReadOnlyList<RulePart> Parts { get; init; } = [];

    /// <summary>Added to those that are there.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Written where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>One side of a movement between own accounts: the other side is looked for.</summary>
    public bool Transfer { get; init; }

    /// <summary>A statement line is not imported. What is in the ledger already stays.</summary>
    public bool Ignore { get; init; }

    public bool IsNothing => !Ignore && !ChangesSomething;

    private bool ChangesSomething =>
        CategoryId is not null
        || !string.IsNullOrWhiteSpace(Payee)
        || Parts.Count > 0
        || Tags.Count > 0
        || !string.IsNullOrWhiteSpace(Note)
        || Transfer;

    /// <exception cref="RuleViolation">They do nothing, contradict each other, or their parts do not add up.</exception>
    public void Check()
    {
        if (IsNothing)
            throw new RuleViolation("rule.no-effect");
        if (Ignore && ChangesSomething)
            throw new RuleViolation("rule.ignores-and-changes");
        if (Parts.Count == 0)
            return;
        if (CategoryId is not null)
            throw new RuleViolation("rule.category-and-parts");
        RuleParts.Check(Parts);
    }

    public bool Names(CategoryId category) => CategoryId == category || Parts.Any(part => part.CategoryId == category);

    /// <summary>The same with another category, or none, in the place of one that goes away.</summary>
    public RuleActions Recategorized(CategoryId from, CategoryId? to) =>
        this with
        {
            CategoryId = CategoryId == from ? to : CategoryId,
            Parts = [.. Parts.Select(part => part.CategoryId == from ? part with { CategoryId = to } : part)],
        };

    /// <summary>Whether both decide the same thing differently.</summary>
    public bool Contradicts(RuleActions other) =>
        Ignore != other.Ignore
        || (DecidesCategory && other.DecidesCategory && !SameCategory(other))
        || (Payee is not null && other.Payee is not null && Payee != other.Payee)
        || (Note is not null && other.Note is not null && Note != other.Note);

    public bool DecidesCategory => CategoryId is not null || Parts.Count > 0;

    private bool SameCategory(RuleActions other) => CategoryId == other.CategoryId && Parts.SequenceEqual(other.Parts);
}
