namespace FinanceManager.Domain.Insights;

/// <summary>What merchants charged lately.</summary>
public static class MerchantInsights
{
    /// <summary>For how many days back something is news.</summary>
    public const int Lately = 45;

    private const int FewestEarlier = 6;
    private const int MostEarlier = 24;
    private const double Unusual = 5;
    private const int DaysApart = 1;

    // Before that everybody is new.
    private const int DaysUntilKnown = 90;

    /// <summary>A charge far above what this merchant usually charges.</summary>
    public static IEnumerable<Insight> Unusually(InsightSources sources, Materiality material)
    {
        var since = sources.Today.AddDays(-Lately);
        foreach (var merchant in sources.Merchants)
        {
            var spent = merchant.Charges.Where(c => c.MinorUnits < 0 && !c.IsPart).ToList();
            for (var i = FewestEarlier; i < spent.Count; i++)
            {
                if (spent[i].Day < since || spent[i].Day > sources.Today)
                    continue;
                var earlier = spent.GetRange(Math.Max(0, i - MostEarlier), Math.Min(i, MostEarlier));
                var usual = Robust.Of(earlier.Select(c => -c.MinorUnits));
                var amount = -spent[i].MinorUnits;
                if (
                    usual.Above(amount) >= Unusual
                    && amount / 2 >= usual.Median
                    && amount - usual.Median >= material.Least(merchant.Currency)
                )
                    yield return OfCharge(merchant, spent[i], earlier, usual.Median);
            }
        }
    }

    /// <summary>
    /// The same amount on the same account on the same day or the next, where that never happened before, and none was given
    /// back. Whoever buys the same coffee twice a week is left in peace.
    /// </summary>
    public static IEnumerable<Insight> Duplicates(InsightSources sources, Materiality material)
    {
        var since = sources.Today.AddDays(-Lately);
        foreach (var merchant in sources.Merchants)
        foreach (
            var same in merchant
                .Charges.Where(c => !c.IsPart)
                .GroupBy(c => (c.AccountId, Amount: Math.Abs(c.MinorUnits)))
        )
        {
            if (same.Key.Amount < material.Least(merchant.Currency))
                continue;
            var charges = same.Where(c => c.MinorUnits < 0).OrderBy(c => c.Day).ThenBy(c => c.Id).ToList();
            var repeated = charges
                .Zip(charges.Skip(1))
                .Where(pair => pair.Second.Day.DayNumber - pair.First.Day.DayNumber <= DaysApart)
                .ToList();
            if (repeated.Count != 1 || repeated[0].Second.Day < since || Habit(merchant, since))
                continue;
            var (first, second) = repeated[0];
            if (same.Any(c => c.MinorUnits > 0 && c.Day >= first.Day))
                continue;
            yield return OfPair(merchant, first, second);
        }
    }

    /// <summary>Somebody who never charged before, by all that was charged since.</summary>
    public static IEnumerable<Insight> Newcomers(InsightSources sources, Materiality material)
    {
        if (sources.FirstDay is not { } begun || begun.AddDays(DaysUntilKnown) > sources.Today)
            yield break;
        foreach (var merchant in sources.Merchants.Where(m => m.IsNew && m.Charges.Count > 0))
        {
            var charges = merchant.Charges.Where(c => c.Day <= sources.Today).ToList();
            var spent = -charges.Sum(c => c.MinorUnits);
            if (
                charges.Count == 0
                || charges[0].Day < sources.Today.AddDays(-Lately)
                || spent < material.Least(merchant.Currency)
            )
                continue;
            yield return new(
                InsightKind.NewMerchant,
                $"{merchant.Key}:{merchant.Currency}",
                new(spent, merchant.Currency),
                charges[0].Day,
                charges[^1].Day,
                [
                    new("amount", Money: new(spent, merchant.Currency)),
                    new("count", Count: charges.Count),
                    new("day", Day: charges[0].Day),
                    new("merchant", Text: merchant.Name),
                ],
                InsightRows.Of(charges.Select(c => c.Id))
            );
        }
    }

    /// <summary>What became dearer lately, by what that costs in a year.</summary>
    public static IEnumerable<Insight> Prices(InsightSources sources, Materiality material)
    {
        foreach (
            var price in sources.Prices.Where(p =>
                p.After > p.Before && p.Since >= sources.Today.AddDays(-DaysUntilKnown)
            )
        )
        {
            var each = price.After - price.Before;
            var yearly = new Money(checked(each.MinorUnits * price.TimesPerYear), each.Currency);
            if (price.Before.MinorUnits <= 0 || yearly.MinorUnits < material.Least(each.Currency))
                continue;
            yield return new(
                InsightKind.PriceRise,
                $"{price.Subject}:{price.Since:yyyy-MM-dd}",
                yearly,
                price.Since,
                sources.Today,
                [
                    new("before", Money: price.Before),
                    new("after", Money: price.After),
                    new("more", Money: each),
                    new("yearly", Money: yearly),
                    new("times", Count: price.TimesPerYear),
                    new("day", Day: price.Since),
                    new("percent", Percent: Shares.Percent(each.MinorUnits, price.Before.MinorUnits)),
                    new("merchant", Text: price.Name),
                ],
                InsightRows.Of(price.Rows)
            );
        }
    }

    private static bool Habit(MerchantHistory merchant, DateOnly since) =>
        merchant
            .Charges.Where(c => c.MinorUnits < 0 && c.Day < since)
            .GroupBy(c => (c.AccountId, c.Day, c.MinorUnits))
            .Any(g => g.Skip(1).Any());

    private static Insight OfCharge(MerchantHistory merchant, Charge charge, List<Charge> earlier, long usual)
    {
        var amount = -charge.MinorUnits;
        return new(
            InsightKind.UnusualSpending,
            $"{charge.Id}",
            new(amount - usual, merchant.Currency),
            charge.Day,
            charge.Day,
            [
                new("amount", Money: new(amount, merchant.Currency)),
                new("usual", Money: new(usual, merchant.Currency)),
                new("more", Money: new(amount - usual, merchant.Currency)),
                new("day", Day: charge.Day),
                new("count", Count: earlier.Count),
                new("merchant", Text: merchant.Name),
            ],
            InsightRows.Of([charge.Id, .. earlier.AsEnumerable().Reverse().Select(c => c.Id)])
        );
    }

    private static Insight OfPair(MerchantHistory merchant, Charge first, Charge second) =>
        new(
            InsightKind.DuplicateCharge,
            $"{second.Id}",
            new(-second.MinorUnits, merchant.Currency),
            first.Day,
            second.Day,
            [
                new("amount", Money: new(-second.MinorUnits, merchant.Currency)),
                new("day", Day: first.Day),
                new("again", Day: second.Day),
                new("merchant", Text: merchant.Name),
                new("account", AccountId: second.AccountId),
            ],
            InsightRows.Of([first.Id, second.Id])
        );
}
