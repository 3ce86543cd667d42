using FinanceManager.Domain.Health;

namespace FinanceManager.Domain.Tests.Health;

/// <summary>Facts of a household that earns 10,000.00 and spends 9,500.00 a month, for a year.</summary>
internal static class Facts
{
    internal static readonly Currency Real = Currency.Parse("BRL");
    internal static readonly YearMonth First = new(2025, 11);

    internal static HealthFacts Year(
        long income = 10_000_00,
        long spending = 9_500_00,
        long debt = 0,
        int months = 12
    ) =>
        new(
            Real,
            [.. Enumerable.Range(0, months).Select(i => new HealthMonth(First.AddMonths(i), income, spending, debt))],
            Liquid: 19_000_00,
            Budget: null,
            Goals: null,
            Unknown: 0
        );

    internal static HealthComponent Part(this HealthScore score, HealthPart part) =>
        score.Components.Single(c => c.Part == part);
}
