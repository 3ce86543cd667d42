namespace FinanceManager.Domain.Categories;

/// <summary>What money was for. Default ones carry a stable key and are named by the client; own ones carry a name.</summary>
public sealed class Category : IRecorded
{
    public Category(
        string? key,
        CategoryId? parentId,
        CategoryKind kind,
        string? name,
        string colour,
        string icon,
        int position
    )
    {
        Id = CategoryId.New();
        Key = key;
        ParentId = parentId;
        Kind = kind;
        Name = name;
        Colour = colour;
        Icon = icon;
        Position = position;
    }

    private Category() { }

    public HouseholdId HouseholdId { get; private set; }

    public CategoryId Id { get; private set; }

    /// <summary>Stable key of a default category; null for an own one.</summary>
    public string? Key { get; private set; }

    public CategoryId? ParentId { get; private set; }

    public CategoryKind Kind { get; private set; }

    /// <summary>Own name; null means the default name of the key in the reader's language.</summary>
    public string? Name { get; private set; }

    /// <summary><c>#RRGGBB</c></summary>
    public string Colour { get; private set; } = "";

    public string Icon { get; private set; } = "";

    public int Position { get; private set; }

    public bool Hidden { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    public void Rename(string? name)
    {
        if (name is null && Key is null)
            throw new RuleViolation("category.name-required");
        Name = name;
    }

    public void Draw(string colour, string icon) => (Colour, Icon) = (colour, icon);

    public void Hide(bool hidden) => Hidden = hidden;

    /// <summary>The tree has two levels; a parent is of the same kind.</summary>
    public void MoveUnder(Category? parent, bool hasChildren)
    {
        if (
            parent is not null
            && (parent.ParentId is not null || parent.Kind != Kind || parent.Id == Id || hasChildren)
        )
            throw new RuleViolation("category.parent-invalid");
        ParentId = parent?.Id;
    }
}
