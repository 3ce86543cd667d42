using FinanceManager.Domain.Health;
using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests.Health;

/// <summary>Facts of all kinds: months that lose money, months without any, no accounts, no budgets.</summary>
internal static class HealthGenerators
{
    internal static Arbitrary<long> Amount { get; } = Gen.Choose(1, 3_000_000).Select(a => (long)a).ToArbitrary();

    private static readonly Gen<HealthMonth> Month =
        from income in Gen.OneOf(Gen.Constant(0), Gen.Choose(-50_000, 3_000_000))
        from spending in Gen.OneOf(Gen.Constant(0), Gen.Choose(-50_000, 3_000_000))
        from debt in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 900_000))
        select new HealthMonth(default, income, spending, debt);

    internal static Arbitrary<HealthFacts> Facts { get; } =
        (
            from count in Gen.Choose(0, 12)
            from months in Gen.ArrayOf(Month, count)
            from hasAccounts in Gen.Elements(true, true, false)
            from liquid in Gen.Choose(-1_000_000, 20_000_000)
            from hasBudget in Gen.Elements(true, false)
            from budgeted in Gen.Choose(0, 5_000_000)
            from overspent in Gen.Choose(0, 3_000_000)
            from hasGoals in Gen.Elements(true, false)
            from expected in Gen.Choose(0, 5_000_000)
            from reached in Gen.Choose(0, 6_000_000)
            select new HealthFacts(
                Currency.Parse("BRL"),
                [.. months.Select((m, i) => m with { Month = Health.Facts.First.AddMonths(i) })],
                hasAccounts ? liquid : null,
                hasBudget ? new(budgeted, overspent) : null,
                hasGoals ? new(expected, reached) : null,
                0
            )
        ).ToArbitrary();
}
