using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// What an account moved day by day beside what recurs: from it a forecast draws everyday life. Computed anew whenever what
/// recurs is looked for, never added to.
/// </summary>
public sealed class EverydaySums : IOwned
{
    public EverydaySums(AccountId accountId, DateOnly lastDay, IReadOnlyList<long> days)
    {
        (Id, AccountId, LastDay, Days) = (Guid.CreateVersion7(), accountId, lastDay, days);
    }

    private EverydaySums() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>The day of the last sum.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Minor units, the oldest first.</summary>
    public IReadOnlyList<long> Days { get; private set; } = [];
}
