using FinanceManager.Api.Data.Demo;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Tests.Data;

public sealed class DemoCalendarTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    /// <summary>Days on which months, years and bills turn.</summary>
    public static TheoryData<string> Days { get; } =
    ["2024-02-29", "2026-01-01", "2026-02-28", "2026-03-03", "2026-05-12", "2026-07-10", "2026-11-24", "2026-12-31"];

    [Fact]
    public void The_same_day_brings_the_same_data() =>
        DemoCalendar.Until(Today).Movements.ShouldBe(DemoCalendar.Until(Today).Movements, new ByValue());

    [Theory]
    [MemberData(nameof(Days))]
    public void Two_years_end_on_the_day_and_hold_thousands_of_movements(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var movements = DemoCalendar.Until(today).Movements;

        movements.Count.ShouldBeInRange(2_000, 3_200);
        movements.Min(m => m.Date).ShouldBe(new DateOnly(today.Year - 2, today.Month, 1));
        movements.Max(m => m.Date).ShouldBeInRange(today.AddDays(-3), today);
        movements.ShouldAllBe(m => m.MinorUnits != 0);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void No_account_is_overdrawn_beyond_belief(string day)
    {
        var ledger = DemoCalendar.Until(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        foreach (var account in Enum.GetValues<DemoAccount>())
        {
            var least =
                account == DemoAccount.Card ? -25_000_00
                : account == DemoAccount.Checking ? -9_000_00
                : 0;
            var balance = DemoLedger.OpeningOf(account);
            foreach (var movement in ledger.Movements.Where(m => m.Account == account))
            {
                balance += movement.MinorUnits;
                balance.ShouldBeGreaterThanOrEqualTo(least, $"{account} on {movement.Date}");
            }
            balance.ShouldBe(ledger.BalanceOf(account));
        }
    }

    [Fact]
    public void Every_category_is_a_default_one()
    {
        var used = DemoCalendar.Until(Today).Movements.Select(m => m.Category).OfType<string>().ToHashSet();

        used.Count.ShouldBeGreaterThan(40);
        used.ShouldBeSubsetOf(DefaultCategories.ByKey.Keys);
    }

    [Fact]
    public void It_shows_what_the_program_is_for()
    {
        var movements = DemoCalendar.Until(Today).Movements;

        movements.Count(m => m.ArrivesAs is not null).ShouldBeGreaterThan(50);
        movements.ShouldContain(m => m.ArrivesAs != null && m.Account == DemoAccount.Dollars);
        movements.ShouldContain(m => m.Category == null && m.ArrivesAs == null && m.NeedsReview);
        movements.Count(m => m.Source == DecisionSource.Model && m.NeedsReview).ShouldBeInRange(2, 30);
        movements.ShouldContain(m => m.InstallmentNumber == 3 && m.InstallmentCount == 10);
        movements.ShouldContain(m => m.MinorUnits > 0 && m.Text.StartsWith("ESTORNO", StringComparison.Ordinal));
        movements.Where(m => m.Payee == "Netflix").Select(m => m.MinorUnits).Distinct().ShouldBe([-39_90, -44_90]);
    }

    private sealed class ByValue : IEqualityComparer<DemoMovement>
    {
        public bool Equals(DemoMovement? x, DemoMovement? y) => x == y;

        public int GetHashCode(DemoMovement obj) => obj.GetHashCode();
    }
}
