namespace FinanceManager.Domain.Insights;

/// <summary>An insight in its place.</summary>
/// <param name="Base">What is at stake in the household's currency; null where no rate is known.</param>
public sealed record RankedInsight(Insight Insight, Money? Base);

/// <summary>Everything worth knowing on a day: found, told once, and in order of the money at stake.</summary>
public static class InsightFeed
{
    /// <summary>Of one kind; a feed of twenty new merchants is read by nobody.</summary>
    public const int MostOfKind = 5;

    /// <param name="toBase">Null where no rate is known: such insights come after all others, by currency.</param>
    public static IReadOnlyList<RankedInsight> Of(InsightSources sources, Func<Money, Money?> toBase) =>
        Rank(Found(sources), toBase);

    internal static IEnumerable<Insight> Found(InsightSources sources)
    {
        var material = new Materiality(sources);
        return
        [
            .. SpendingInsights.Drifts(sources, material),
            .. SpendingInsights.Unusually(sources, material),
            .. SpendingInsights.Fees(sources, material),
            .. MerchantInsights.Unusually(sources, material),
            .. MerchantInsights.Duplicates(sources, material),
            .. MerchantInsights.Newcomers(sources, material),
            .. MerchantInsights.Prices(sources, material),
            .. IncomeInsights.Changes(sources, material),
            .. BalanceInsights.Idle(sources, material),
            .. BalanceInsights.Shortfalls(sources),
            .. BalanceInsights.Exposed(sources, material),
            .. PlanInsights.Budgets(sources, material),
            .. PlanInsights.Goals(sources),
        ];
    }

    public static IReadOnlyList<RankedInsight> Rank(IEnumerable<Insight> found, Func<Money, Money?> toBase)
    {
        var ranked = InOrder(Distinct(found).Select(i => new RankedInsight(i, toBase(i.Stake))));
        return [.. InOrder(ranked.GroupBy(r => r.Insight.Kind).SelectMany(kind => kind.Take(MostOfKind)))];
    }

    private static IEnumerable<RankedInsight> InOrder(IEnumerable<RankedInsight> insights) =>
        insights
            .OrderBy(r => r.Base is null)
            .ThenBy(r => r.Base is null ? r.Insight.Stake.Currency.Code : "", StringComparer.Ordinal)
            .ThenByDescending(r => (r.Base ?? r.Insight.Stake).MinorUnits)
            .ThenBy(r => r.Insight.Key, StringComparer.Ordinal);

    /// <summary>
    /// One of each key; of a duplicate not also that it is unusual; of a category that drifts, or whose budget is overspent, not
    /// also that its month is unusual.
    /// </summary>
    private static IEnumerable<Insight> Distinct(IEnumerable<Insight> found)
    {
        var once = found.GroupBy(i => i.Key).Select(g => g.MaxBy(i => i.Stake.MinorUnits)!).ToList();
        var told = once.Where(i => i.Kind != InsightKind.UnusualSpending).ToList();
        var categories = told.Where(i => i.Kind is InsightKind.CategoryDrift or InsightKind.BudgetPace)
            .Select(i => i.Rows.CategoryId)
            .ToHashSet();
        var rows = told.Where(i => i.Kind is InsightKind.DuplicateCharge or InsightKind.PriceRise)
            .SelectMany(i => i.Rows.Transactions)
            .ToHashSet();
        return once.Where(i =>
            i.Kind != InsightKind.UnusualSpending
            || (
                i.Rows.CategoryId is { } category
                    ? !categories.Contains(category)
                    : !rows.Contains(i.Rows.Transactions[0])
            )
        );
    }
}
