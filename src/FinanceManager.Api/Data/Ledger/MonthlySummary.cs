using FinanceManager.Domain;

namespace FinanceManager.Api.Data.Ledger;

/// <summary>
/// Sums of splits per account, month, category and currency, apart for transfers. Recomputed from the splits, never added to.
/// </summary>
public sealed class MonthlySummary : IOwned
{
    private MonthlySummary() { }

    public HouseholdId HouseholdId { get; private set; }

    public Guid Id { get; private set; }

    public AccountId AccountId { get; private set; }

    /// <summary>Ordered number: 202611 is November 2026.</summary>
    public int Month { get; private set; }

    public CategoryId? CategoryId { get; private set; }

    public Currency Currency { get; private set; } = null!;

    /// <summary>Splits of linked transfers: they count in balances, not in reports.</summary>
    public bool Transfer { get; private set; }

    public int Count { get; private set; }

    /// <summary>Minor units that came in, not negative.</summary>
    public long Inflow { get; private set; }

    /// <summary>Minor units that went out, not positive.</summary>
    public long Outflow { get; private set; }

    /// <summary>The known part of <see cref="Inflow"/> in the base currency.</summary>
    public long BaseInflow { get; private set; }

    public long BaseOutflow { get; private set; }

    /// <summary>Splits whose rate is not known.</summary>
    public int BaseUnknown { get; private set; }
}
