namespace FinanceManager.Domain.Insights;

internal static class Shares
{
    /// <summary>To a tenth of a percent, halves to even.</summary>
    internal static decimal Percent(long part, long whole) =>
        decimal.Round(100m * part / whole, 1, MidpointRounding.ToEven);
}
