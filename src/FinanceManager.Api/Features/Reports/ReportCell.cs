using FinanceManager.Domain;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What a report has a row for, within each interval and currency.</summary>
public enum ReportGroup
{
    None,
    Category,
    Account,
    Member,
    Tag,
    Merchant,
}

/// <summary>Of what a cell is the sum.</summary>
/// <param name="Month">As an ordered number.</param>
/// <param name="Day">Only where a report is by the day.</param>
/// <param name="AccountId">Only where a report is by account or member.</param>
/// <param name="Name">The merchant, or all tags as one, only where a report is by these.</param>
internal readonly record struct CellKey(
    int Month,
    DateOnly? Day,
    CategoryId? CategoryId,
    AccountId? AccountId,
    string? Name,
    Currency Currency
);

/// <summary>The smallest sum a report is made of.</summary>
internal sealed record ReportCell(CellKey Key, CellSums Sums);

/// <param name="BaseInflow">In the currency that the report is converted to, as far as rates are known.</param>
internal readonly record struct CellSums(
    long Inflow,
    long Outflow,
    long BaseInflow,
    long BaseOutflow,
    int BaseUnknown,
    int Count
);
