namespace FinanceManager.Domain.Ledger;

/// <summary>Where a saved view is seen.</summary>
public enum ViewScreen
{
    Transactions,
    Reports,
}

/// <summary>A filter of transactions, or a report, that somebody gave a name.</summary>
public sealed class SavedView : IRecorded
{
    public SavedView(string name, string filter, ViewScreen screen = ViewScreen.Transactions, UserId? owner = null)
    {
        (Screen, OwnerId) = (screen, owner);
        Id = Guid.CreateVersion7();
        Name = name;
        Filter = filter;
    }

    private SavedView() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public ViewScreen Screen { get; private set; }

    /// <summary>Whose alone it is; null where the whole household has it.</summary>
    public UserId? OwnerId { get; private set; }

    /// <summary>JSON object: what the API's filter of transactions, or its request for a report, says.</summary>
    public string Filter { get; private set; } = "{}";

    public ChangeSetId? DeletedIn { get; private set; }

    public void Rename(string name) => Name = name;

    /// <param name="owner">Null for the whole household.</param>
    public void ShareWith(UserId? owner) => OwnerId = owner;

    public void Show(string filter) => Filter = filter;
}
