using FinanceManager.Domain.Insights;
using FsCheck;
using FsCheck.Fluent;
using static FinanceManager.Domain.Tests.Insights.Sources;

namespace FinanceManager.Domain.Tests.Insights;

/// <summary>Whatever a ledger holds: refunds above spending, months without anything, currencies without a rate.</summary>
public sealed class InsightPropertyTests
{
    private static readonly Gen<long> Amount = Gen.OneOf(
        Gen.Constant(0L),
        Gen.Choose(-900_000, 900_000).Select(a => (long)a),
        Gen.Choose(1, 40).Select(a => a * 100_000_000L)
    );

    private static readonly Gen<CategoryHistory> Category =
        from months in Gen.ArrayOf(Amount, 26)
        from income in Gen.Elements(true, false)
        from fee in Gen.Elements(true, false)
        from currency in Gen.Elements(Real, Dollar)
        select new CategoryHistory(
            CategoryId.New(),
            currency,
            income,
            fee,
            months.Index().ToDictionary(m => Month.AddMonths(-m.Index), m => new MonthSum(m.Item, 3))
        );

    private static readonly Gen<MerchantHistory> Shop =
        from days in Gen.ArrayOf(Gen.Choose(0, 500), 20)
        from amounts in Gen.ArrayOf(Gen.Elements(-9_900L, -10_000, -10_100, -88_000, 9_900, 1), 20)
        from isNew in Gen.Elements(true, false)
        select Merchant(isNew, [.. days.Zip(amounts)]) with
        {
            Key = Guid.NewGuid().ToString(),
        };

    private static readonly Arbitrary<InsightSources> Any = (
        from count in Gen.Choose(0, 6)
        from categories in Gen.ArrayOf(Category, count)
        from shops in Gen.ArrayOf(Shop, 6 - count)
        from age in Gen.Choose(0, 900)
        select With() with
        {
            FirstDay = Today.AddDays(-age),
            Categories = categories,
            Merchants = shops,
        }
    ).ToArbitrary();

    [Fact]
    public void Every_insight_has_money_at_stake_rows_and_each_fact_once() =>
        Prop.ForAll(
                Any,
                sources =>
                    InsightFeed
                        .Of(sources, m => m.Currency == Real ? m : null)
                        .All(r =>
                            r.Insight.Stake.MinorUnits > 0
                            && r.Insight.From <= r.Insight.To
                            && r.Insight.Facts.Select(f => f.Name).Distinct().Count() == r.Insight.Facts.Count
                            && (
                                r.Insight.Rows.Transactions.Count is > 0 and <= InsightRows.Most
                                || r.Insight.Rows.CategoryId is not null
                            )
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_told_twice_and_the_same_ledger_tells_the_same() =>
        Prop.ForAll(
                Any,
                sources =>
                {
                    var (one, again) = (InsightFeed.Of(sources, m => m), InsightFeed.Of(sources, m => m));
                    return one.Select(r => r.Insight.Id).SequenceEqual(again.Select(r => r.Insight.Id))
                        && one.Select(r => r.Insight.Id).Distinct().Count() == one.Count;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_amount_less_what_is_usual_is_what_is_at_stake() =>
        Prop.ForAll(
                Any,
                sources =>
                    InsightFeed
                        .Of(sources, m => m)
                        .Select(r => r.Insight)
                        .Where(i => i.Kind == InsightKind.UnusualSpending)
                        .All(i => i.MoneyOf("amount")! - i.MoneyOf("usual")! == i.Stake)
            )
            .QuickCheckThrowOnFailure();
}
