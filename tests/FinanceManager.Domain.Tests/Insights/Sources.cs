using FinanceManager.Domain.Insights;

namespace FinanceManager.Domain.Tests.Insights;

/// <summary>A household that was there for two years, on 20 November 2026, and spends 1,000.00 a month on one category.</summary>
internal static class Sources
{
    internal static readonly Currency Real = Currency.Parse("BRL");
    internal static readonly Currency Dollar = Currency.Parse("USD");
    internal static readonly DateOnly Today = new(2026, 11, 20);
    internal static readonly YearMonth Month = new(2026, 11);
    internal static readonly AccountId Account = AccountId.New();

    internal static InsightSources With(params CategoryHistory[] categories) =>
        new(Today, new(2024, 11, 3), [Spending(_ => 1_000_00), .. categories], [], [], [], [], [], [], []);

    internal static InsightSources With(params MerchantHistory[] merchants) => With() with { Merchants = merchants };

    internal static InsightSources With() => With(Array.Empty<CategoryHistory>());

    /// <param name="spent">By how many months ago.</param>
    internal static CategoryHistory Spending(Func<int, long> spent, bool isFee = false, Currency? currency = null) =>
        new(CategoryId.New(), currency ?? Real, IsIncome: false, isFee, Months(back => -spent(back)));

    internal static CategoryHistory Income(Func<int, long> earned) =>
        new(CategoryId.New(), Real, IsIncome: true, IsFee: false, Months(earned));

    internal static MerchantHistory Merchant(bool isNew, params (int DaysAgo, long Minor)[] charges) =>
        new(
            "acme",
            "Acme",
            Real,
            isNew,
            [
                .. charges
                    .OrderByDescending(c => c.DaysAgo)
                    .Select(c => new Charge(
                        TransactionId.New(),
                        Account,
                        Today.AddDays(-c.DaysAgo),
                        c.Minor,
                        IsPart: false
                    )),
            ]
        );

    internal static IReadOnlyList<Insight> Of(this InsightSources sources, InsightKind kind) =>
        [.. InsightFeed.Of(sources, m => m).Select(r => r.Insight).Where(i => i.Kind == kind)];

    internal static Money? MoneyOf(this Insight insight, string fact) =>
        insight.Facts.Single(f => f.Name == fact).Money;

    internal static Money Reais(long minorUnits) => new(minorUnits, Real);

    private static Dictionary<YearMonth, MonthSum> Months(Func<int, long> net) =>
        Enumerable.Range(0, 24).ToDictionary(back => Month.AddMonths(-back), back => new MonthSum(net(back), 5));
}
