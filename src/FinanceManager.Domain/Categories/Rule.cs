namespace FinanceManager.Domain.Categories;

/// <summary>How many of a rule's conditions must hold.</summary>
public enum RuleMatch
{
    All,
    Any,
}

/// <summary>A household's own "when … then …".</summary>
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

    /// <summary>Rules are tried in this order; what an earlier one decides stands.</summary>
    public int Position { get; private set; }

    public bool Enabled { get; private set; } = true;

    public RuleMatch Match { get; private set; }

    /// <summary>JSON list of conditions.</summary>
    public string Conditions { get; private set; } = "[]";

    public CategoryId? CategoryId { get; private set; }

    public string? Payee { get; private set; }

    public List<RulePart> Parts { get; private set; } = [];

    public List<string> Tags { get; private set; } = [];

    public string? Note { get; private set; }

    public bool Transfer { get; private set; }

    public bool Ignore { get; private set; }

    /// <summary>Where it matches, no later rule is tried.</summary>
    public bool Stop { get; private set; } = true;

    public ChangeSetId? DeletedIn { get; private set; }

    public RuleActions Actions =>
        new()
        {
            CategoryId = CategoryId,
            Payee = Payee,
            Parts = Parts,
            Tags = Tags,
            Note = Note,
            Transfer = Transfer,
            Ignore = Ignore,
        };

    public void Rename(string name) => Name = name;

    public void MoveTo(int position) => Position = position;

    public void Enable(bool enabled) => Enabled = enabled;

    public void When(RuleMatch match, string conditions) => (Match, Conditions) = (match, conditions);

    public void Then(RuleActions actions)
    {
        actions.Check();
        CategoryId = actions.CategoryId;
        Payee = actions.Payee;
        Parts = [.. actions.Parts];
        Tags = [.. actions.Tags];
        Note = actions.Note;
        Transfer = actions.Transfer;
        Ignore = actions.Ignore;
    }

    public void StopAfter(bool stop) => Stop = stop;
}
