using FinanceManager.Domain;

namespace FinanceManager.Api.Data;

/// <summary>
/// Whose data this unit of work may see. Empty until a request or a job enters one;
/// then every query is limited to it, by the query filters and, on PostgreSQL, by row-level security.
/// </summary>
internal sealed class Tenant
{
    internal UserId? User { get; private set; }

    internal HouseholdId? Household { get; private set; }

    /// <summary>From here on the user's own memberships are visible, and no household's data.</summary>
    internal void Enter(UserId user)
    {
        User = user;
        Household = null;
    }

    /// <summary>From here on this household's data is visible. The caller has checked the membership, or is a job.</summary>
    internal void Enter(HouseholdId household) => Household = household;
}
