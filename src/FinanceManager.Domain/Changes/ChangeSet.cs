namespace FinanceManager.Domain.Changes;

/// <summary>What kind of act wrote to the ledger.</summary>
public enum ChangeKind
{
    Manual,
    Bulk,
    Import,
    Rule,
    Ai,
    Setup,
    Undo,
    Redo,
}

/// <summary>Everything one act wrote: who or what, when, and before and after of each field. Undone as a unit.</summary>
public sealed class ChangeSet : IOwned
{
    public ChangeSet(ChangeSetId id, ChangeKind kind, string label, UserId? actor, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        Label = label;
        Actor = actor;
        At = at;
    }

    private ChangeSet() { }

    public HouseholdId HouseholdId { get; private set; }

    public ChangeSetId Id { get; private set; }

    public ChangeKind Kind { get; private set; }

    /// <summary>A code the client words, such as <c>transaction.edited</c>.</summary>
    public string Label { get; private set; } = "";

    /// <summary>What the label's words are about (a file name, a count): free text from the household's own data.</summary>
    public string? Subject { get; private set; }

    /// <summary>The person; null for the program itself.</summary>
    public UserId? Actor { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ImportId? ImportId { get; private set; }

    /// <summary>Rows inserted, changed or deleted.</summary>
    public int Rows { get; private set; }

    /// <summary>For an undo or a redo: the change-set it reverts.</summary>
    public ChangeSetId? Reverts { get; private set; }

    /// <summary>The undo that reverted this one; null while it stands.</summary>
    public ChangeSetId? RevertedBy { get; private set; }

    /// <summary>Before and after are no longer kept, so that it can no longer be undone.</summary>
    public bool Forgotten { get; private set; }

    public void About(string? subject, ImportId? importId = null) => (Subject, ImportId) = (subject, importId);

    public void Wrote(int rows) => Rows = checked(Rows + rows);

    public void Revert(ChangeSet other)
    {
        Reverts = other.Id;
        other.RevertedBy = Id;
    }

    /// <summary>The undo itself was reverted: this one stands again.</summary>
    public void Stand() => RevertedBy = null;
}

public enum ChangeOperation
{
    Insert,
    Update,
    Delete,
}

/// <summary>One row that a change-set wrote. Imports record their inserts by reference, without entries.</summary>
public sealed class ChangeEntry : IOwned
{
    public ChangeEntry(
        ChangeSetId changeSetId,
        int ordinal,
        string entity,
        Guid entityId,
        ChangeOperation operation,
        string fields
    )
    {
        Id = Guid.CreateVersion7();
        ChangeSetId = changeSetId;
        Ordinal = ordinal;
        Entity = entity;
        EntityId = entityId;
        Operation = operation;
        Fields = fields;
    }

    private ChangeEntry() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public ChangeSetId ChangeSetId { get; private set; }

    /// <summary>Order within the change-set: a row may be written twice.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The kind of row, such as <c>Transaction</c>.</summary>
    public string Entity { get; private set; } = "";

    public Guid EntityId { get; private set; }

    public ChangeOperation Operation { get; private set; }

    /// <summary>JSON object: field → [before, after].</summary>
    public string Fields { get; private set; } = "";
}
