namespace FinanceManager.Domain.Insights;

/// <summary>What categories cost, month by month.</summary>
public static class SpendingInsights
{
    private const int Year = 12;
    private const int FewestMonths = 6;
    private const int Lately = 3;
    private const double Unusual = 3.5;

    /// <summary>A month far above the twelve before it, and no month of every year.</summary>
    public static IEnumerable<Insight> Unusually(InsightSources sources, Materiality material)
    {
        foreach (var category in sources.Categories.Where(c => !c.IsIncome))
        foreach (var month in new[] { sources.Month, sources.Month.AddMonths(-1) })
        {
            var before = Before(sources, month, Year);
            if (before.Count < FewestMonths)
                continue;
            var usual = Robust.Of(before.Select(category.Spent));
            var spent = category.Spent(month);
            if (
                usual.Above(spent) < Unusual
                || spent / 2 < usual.Median
                || spent - usual.Median < material.Least(category.Currency)
                || ComesEveryYear(category, month, spent)
            )
                continue;
            yield return OfMonth(category, month, spent, usual.Median, before.Count);
            break;
        }
    }

    /// <summary>Each of the last three whole months above three quarters of the year before, and a fifth dearer in all.</summary>
    public static IEnumerable<Insight> Drifts(InsightSources sources, Materiality material)
    {
        foreach (var category in sources.Categories.Where(c => !c.IsIncome))
        {
            var last = sources.Month.AddMonths(-1);
            var lately = Enumerable.Range(0, Lately).Select(back => category.Spent(last.AddMonths(-back))).ToList();
            var before = Before(sources, last.AddMonths(1 - Lately), Year).ConvertAll(category.Spent);
            if (before.Count < FewestMonths)
                continue;
            var usual = Robust.Of(before).Median;
            var high = before.Order().ElementAt(before.Count * 3 / 4);
            var more = checked(lately.Sum() - (Lately * usual));
            if (
                usual <= 0
                || lately.Min() <= high
                || more < Lately * usual / 5
                || more < material.Least(category.Currency)
            )
                continue;
            yield return OfDrift(category, last, lately, usual, more, before.Count);
        }
    }

    /// <summary>What was taken in twelve whole months and this one so far.</summary>
    public static IEnumerable<Insight> Fees(InsightSources sources, Materiality material)
    {
        var (last, first) = (sources.Month, sources.Month.AddMonths(-Year));
        foreach (var fee in sources.Categories.Where(c => c.IsFee && !c.IsIncome))
        {
            var months = Enumerable.Range(0, Year + 1).Select(i => first.AddMonths(i)).ToList();
            var (spent, rows) = (months.Sum(fee.Spent), months.Sum(fee.Rows));
            if (spent < material.Least(fee.Currency))
                continue;
            yield return new(
                InsightKind.FeeWatch,
                $"{fee.CategoryId}:{fee.Currency}",
                new(spent, fee.Currency),
                first.FirstDay,
                sources.Today,
                [
                    new("amount", Money: new(spent, fee.Currency)),
                    new("count", Count: rows),
                    new("since", Month: first),
                    new("category", CategoryId: fee.CategoryId),
                ],
                InsightRows.OfCategory(fee.CategoryId, fee.Currency, first, last)
            );
        }
    }

    /// <summary>Whole months before one, as far back as there are transactions.</summary>
    internal static List<YearMonth> Before(InsightSources sources, YearMonth month, int most) =>
        sources.FirstDay is not { } first
            ? []
            : [.. Enumerable.Range(1, most).Select(back => month.AddMonths(-back)).Where(m => m > YearMonth.Of(first))];

    private static bool ComesEveryYear(CategoryHistory category, YearMonth month, long spent) =>
        Enumerable.Range(Year - 1, 3).Any(back => category.Spent(month.AddMonths(-back)) >= spent / 2);

    private static Insight OfMonth(CategoryHistory category, YearMonth month, long spent, long usual, int months) =>
        new(
            InsightKind.UnusualSpending,
            $"{category.CategoryId}:{category.Currency}:{month}",
            new(checked(spent - usual), category.Currency),
            month.FirstDay,
            month.LastDay,
            [
                new("amount", Money: new(spent, category.Currency)),
                new("usual", Money: new(usual, category.Currency)),
                new("more", Money: new(spent - usual, category.Currency)),
                new("month", Month: month),
                new("months", Count: months),
                new("category", CategoryId: category.CategoryId),
            ],
            InsightRows.OfCategory(category.CategoryId, category.Currency, month, month)
        );

    private static Insight OfDrift(
        CategoryHistory category,
        YearMonth last,
        List<long> lately,
        long usual,
        long more,
        int months
    )
    {
        var first = last.AddMonths(1 - Lately);
        return new(
            InsightKind.CategoryDrift,
            $"{category.CategoryId}:{category.Currency}:{last}",
            new(more, category.Currency),
            first.FirstDay,
            last.LastDay,
            [
                new("amount", Money: new(lately.Sum(), category.Currency)),
                new("usual", Money: new(usual, category.Currency)),
                new("more", Money: new(more, category.Currency)),
                new("lately", Count: Lately),
                new("months", Count: months),
                new("percent", Percent: Shares.Percent(more, checked(Lately * usual))),
                new("category", CategoryId: category.CategoryId),
            ],
            InsightRows.OfCategory(category.CategoryId, category.Currency, first, last)
        );
    }
}
