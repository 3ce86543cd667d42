namespace FinanceManager.Domain;

/// <summary>A row that belongs to exactly one household. The household is stamped when the row is first saved.</summary>
public interface IOwned
{
    HouseholdId HouseholdId { get; }
}

/// <summary>An owned row whose every change is recorded in a change-set and can be undone.</summary>
public interface IRecorded : IOwned
{
    /// <summary>The change-set that deleted the row; null while the row lives.</summary>
    ChangeSetId? DeletedIn { get; }
}
