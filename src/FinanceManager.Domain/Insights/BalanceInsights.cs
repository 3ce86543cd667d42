namespace FinanceManager.Domain.Insights;

/// <summary>What lies on accounts, and what may become of it.</summary>
public static class BalanceInsights
{
    /// <summary>How many month ends are looked back on.</summary>
    public const int MonthsBack = 6;

    // What current accounts keep anyway, in typical months of spending.
    private const int MonthsKept = 3;
    private const int LeastShare = 10;

    /// <summary>By currency: what never was needed in half a year, beyond three typical months.</summary>
    public static IEnumerable<Insight> Idle(InsightSources sources, Materiality material)
    {
        foreach (var currency in sources.Accounts.Where(a => a.IsCurrent).GroupBy(a => a.Currency))
        {
            var typical = material.TypicalMonth(currency.Key);
            var accounts = currency.Where(a => a.Balances.Count > MonthsBack).ToList();
            if (typical == 0 || accounts.Count == 0)
                continue;
            var lowest = Enumerable.Range(0, accounts[0].Balances.Count).Min(i => accounts.Sum(a => a.Balances[i]));
            var idle = checked(lowest - (MonthsKept * typical));
            if (idle < typical)
                continue;
            var since = sources.Month.AddMonths(-MonthsBack);
            yield return new(
                InsightKind.IdleCash,
                $"{currency.Key}",
                new(idle, currency.Key),
                since.LastDay,
                sources.Today,
                [
                    new("idle", Money: new(idle, currency.Key)),
                    new("lowest", Money: new(lowest, currency.Key)),
                    new("typical", Money: new(typical, currency.Key)),
                    new("kept", Count: MonthsKept),
                    new("months", Count: MonthsBack),
                ],
                InsightRows.OfAccounts(accounts.Select(a => a.AccountId), since.LastDay, sources.Today)
            );
        }
    }

    /// <summary>Balances that may fall below zero; all that is told of the future is an estimate.</summary>
    public static IEnumerable<Insight> Shortfalls(InsightSources sources) =>
        sources
            .Shortfalls.Where(s => s.Low.IsNegative && !s.Balance.IsNegative && s.Day > sources.Today)
            .Select(s => new Insight(
                InsightKind.CashFlowWarning,
                $"{s.AccountId}",
                -s.Low,
                sources.Today,
                s.Until,
                [
                    new("balance", Money: s.Balance),
                    new("low", Money: s.Low, IsEstimate: true),
                    new("day", Day: s.Day, IsEstimate: true),
                    new("account", AccountId: s.AccountId),
                ],
                InsightRows.OfAccounts([s.AccountId], sources.Today.AddDays(-90), sources.Today)
            ));

    /// <summary>A tenth of everything or more in another currency, by what its rate did to it in a year.</summary>
    public static IEnumerable<Insight> Exposed(InsightSources sources, Materiality material)
    {
        foreach (var holding in sources.Holdings.Where(h => h.Balance.MinorUnits > 0))
        {
            if (holding is { Now: { } now, YearAgo: { } before })
            {
                var change = now - before;
                var large = (Int128)now.MinorUnits * 100 >= (Int128)holding.Everything.MinorUnits * LeastShare;
                if (large && Math.Abs(change.MinorUnits) >= material.Least(now.Currency))
                    yield return OfHolding(sources, holding, now, change);
            }
            else if (holding.Now is null)
                yield return OfUnknown(sources, holding);
        }
    }

    private static Insight OfHolding(InsightSources sources, CurrencyHolding holding, Money now, Money change) =>
        new(
            InsightKind.CurrencyExposure,
            $"{holding.Balance.Currency}",
            new(Math.Abs(change.MinorUnits), change.Currency),
            sources.Today.AddYears(-1),
            sources.Today,
            [
                new("balance", Money: holding.Balance),
                new("now", Money: now),
                new("change", Money: change),
                new("percent", Percent: Shares.Percent(now.MinorUnits, holding.Everything.MinorUnits)),
            ],
            InsightRows.OfAccounts(holding.Accounts, sources.Today.AddYears(-1), sources.Today)
        );

    /// <summary>Nobody knows what it is worth: what is at stake is all of it, in its own currency.</summary>
    private static Insight OfUnknown(InsightSources sources, CurrencyHolding holding) =>
        new(
            InsightKind.CurrencyExposure,
            $"{holding.Balance.Currency}",
            holding.Balance,
            sources.Today.AddYears(-1),
            sources.Today,
            [new("balance", Money: holding.Balance)],
            InsightRows.OfAccounts(holding.Accounts, sources.Today.AddYears(-1), sources.Today)
        );
}
