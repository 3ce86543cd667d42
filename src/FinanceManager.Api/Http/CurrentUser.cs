using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Households;

namespace FinanceManager.Api.Http;

/// <summary>Who is asking and in which household. Roles are read from the database with every request, never from the token.</summary>
internal sealed class CurrentUser(Tenant tenant)
{
    private UserId? _id;
    private Dictionary<HouseholdId, Role> _roles = [];
    private HouseholdId? _household;

    internal UserId Id => _id ?? throw new InvalidOperationException("Nobody is signed in.");

    internal Guid Session { get; private set; }

    internal HouseholdId Household =>
        _household ?? throw new InvalidOperationException("The route asks for no role in a household.");

    internal Role Role => _roles[Household];

    internal void SignIn(UserId id, Guid session, Dictionary<HouseholdId, Role> roles)
    {
        (_id, Session, _roles) = (id, session, roles);
        tenant.Enter(id);
    }

    /// <summary>Makes another unit of work be of the same person in the same household.</summary>
    internal void Join(CurrentUser other)
    {
        other.SignIn(Id, Session, _roles);
        other.TryEnter(Household);
    }

    /// <summary>Enters a household of the person's, the oldest where none is named.</summary>
    /// <returns>False when it is not theirs, or there is none.</returns>
    internal bool TryEnter(HouseholdId? named)
    {
        // Version 7 ids sort by creation.
        var chosen = named ?? _roles.Keys.OrderBy(h => h.ToString(), StringComparer.Ordinal).FirstOrDefault();
        if (!_roles.ContainsKey(chosen))
            return false;
        _household = chosen;
        tenant.Enter(chosen);
        return true;
    }
}
