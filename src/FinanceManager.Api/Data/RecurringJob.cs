namespace FinanceManager.Api.Data;

/// <summary>That a household's ledger changed since what recurs in it was looked for.</summary>
public sealed class RecurringJob : HeldJob
{
    /// <summary>What changes while it is being searched is searched for again.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
