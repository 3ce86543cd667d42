namespace FinanceManager.Domain.Ledger;

/// <summary>A filter of transactions that a household gave a name.</summary>
public sealed class SavedView : IRecorded
{
    public SavedView(string name, string filter)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Filter = filter;
    }

    private SavedView() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>JSON object: what the API's filter of transactions says.</summary>
    public string Filter { get; private set; } = "{}";

    public ChangeSetId? DeletedIn { get; private set; }

    public void Rename(string name) => Name = name;

    public void Show(string filter) => Filter = filter;
}
