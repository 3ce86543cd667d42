namespace FinanceManager.Domain.Insights;

/// <summary>Incomes that changed, by category.</summary>
public static class IncomeInsights
{
    private const int Year = 12;
    private const int FewestMonths = 6;
    private const int Lately = 3;
    private const int LeastPercent = 10;

    /// <summary>
    /// The typical one of the last three whole months against the typical one before; or that nothing came last month, where
    /// something came in each month before.
    /// </summary>
    public static IEnumerable<Insight> Changes(InsightSources sources, Materiality material)
    {
        var last = sources.Month.AddMonths(-1);
        foreach (var income in sources.Categories.Where(c => c.IsIncome))
        {
            var before = SpendingInsights.Before(sources, last.AddMonths(1 - Lately), Year).ConvertAll(income.Net);
            if (before.Count < FewestMonths)
                continue;
            var usual = Robust.Of(before).Median;
            var lately = Enumerable.Range(0, Lately).Select(back => income.Net(last.AddMonths(-back))).ToList();
            var stayedAway = lately[0] <= 0 && usual > 0 && before.TrueForAll(m => m > 0);
            var now = stayedAway ? lately[0] : Robust.Of(lately).Median;
            var difference = checked(now - usual);
            if (
                usual <= 0
                || Math.Abs(difference) < material.Least(income.Currency)
                || Int128.Abs(difference) * 100 < (Int128)usual * LeastPercent
            )
                continue;
            yield return Of(income, stayedAway ? last : last.AddMonths(1 - Lately), last, now, usual, before.Count);
        }
    }

    private static Insight Of(CategoryHistory income, YearMonth first, YearMonth last, long now, long usual, int months)
    {
        var difference = now - usual;
        return new(
            InsightKind.IncomeChange,
            $"{income.CategoryId}:{income.Currency}:{(difference < 0 ? "down" : "up")}",
            new(Math.Abs(difference), income.Currency),
            first.FirstDay,
            last.LastDay,
            [
                new("amount", Money: new(now, income.Currency)),
                new("usual", Money: new(usual, income.Currency)),
                new("change", Money: new(difference, income.Currency)),
                new("percent", Percent: Shares.Percent(difference, usual)),
                new("since", Month: first),
                new("months", Count: months),
                new("category", CategoryId: income.CategoryId),
            ],
            InsightRows.OfCategory(income.CategoryId, income.Currency, first, last)
        );
    }
}
