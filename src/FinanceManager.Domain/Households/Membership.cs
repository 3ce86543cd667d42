namespace FinanceManager.Domain.Households;

/// <summary>What a person may do in a household; each role includes the ones before it.</summary>
public enum Role
{
    Viewer,
    Editor,
    Owner,
}

/// <summary>A person's place in a household.</summary>
public sealed class Membership(HouseholdId householdId, UserId userId, Role role) : IOwned
{
    public HouseholdId HouseholdId { get; private set; } = householdId;

    public UserId UserId { get; private set; } = userId;

    public Role Role { get; private set; } = role;

    public void Become(Role role) => Role = role;
}
