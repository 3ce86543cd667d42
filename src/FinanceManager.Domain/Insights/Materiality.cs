namespace FinanceManager.Domain.Insights;

/// <summary>
/// What is worth a person's while, by currency: one percent of what a typical month costs. What is little for one household is
/// much for another, so that no amount is written here.
/// </summary>
public sealed class Materiality
{
    private const int MonthsBack = 12;

    private readonly Dictionary<Currency, long> _typical = [];

    public Materiality(InsightSources sources)
    {
        foreach (var spending in sources.Categories.Where(c => !c.IsIncome).GroupBy(c => c.Currency))
        {
            var months = Enumerable.Range(1, MonthsBack).Select(back => sources.Month.AddMonths(-back));
            var known = months.Where(m => sources.FirstDay is { } first && m.FirstDay >= YearMonth.Of(first).FirstDay);
            var sums = known.Select(m => spending.Aggregate(0L, (sum, c) => checked(sum + c.Spent(m))));
            _typical[spending.Key] = Math.Max(0, Robust.Of(sums).Median);
        }
    }

    /// <summary>What a typical month of the last twelve cost.</summary>
    public long TypicalMonth(Currency currency) => _typical.GetValueOrDefault(currency);

    /// <summary>At least one minor unit.</summary>
    public long Least(Currency currency) => Math.Max(1, TypicalMonth(currency) / 100);
}
