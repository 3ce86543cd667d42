using FsCheck;
using FsCheck.Fluent;

namespace FinanceManager.Domain.Tests;

public sealed class YearMonthTests
{
    private static Arbitrary<YearMonth> Months =>
        Gen.Choose(1000, 8999)
            .SelectMany(year => Gen.Choose(1, 12).Select(month => new YearMonth(year, month)))
            .ToArbitrary();

    private static Arbitrary<int> Steps => Gen.Choose(-6000, 6000).ToArbitrary();

    [Fact]
    public void Months_forth_and_back_end_where_they_began() =>
        Prop.ForAll(
                Months,
                Steps,
                (month, step) =>
                    month.AddMonths(step).AddMonths(-step) == month
                    && month.AddMonths(step).FirstDay == month.FirstDay.AddMonths(step)
                    && Math.Sign(month.AddMonths(step).CompareTo(month)) == Math.Sign(step)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Text_and_number_lead_back_to_the_same_month() =>
        Prop.ForAll(
                Months,
                month => YearMonth.Parse(month.ToString()) == month && YearMonth.FromNumber(month.Number) == month
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_month_contains_its_own_days_only() =>
        Prop.ForAll(
                Months,
                month =>
                    month.Contains(month.FirstDay)
                    && month.Contains(month.LastDay)
                    && !month.Contains(month.FirstDay.AddDays(-1))
                    && !month.Contains(month.LastDay.AddDays(1))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("2026-01-01")]
    [InlineData("0000-01")]
    [InlineData(" 2026-01")]
    public void Anything_else_is_no_month(string? text) => YearMonth.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void The_calendar_has_ends()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new YearMonth(1, 1).AddMonths(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => new YearMonth(9999, 12).AddMonths(1));
        Should.Throw<OverflowException>(() => new YearMonth(2026, 1).AddMonths(int.MaxValue));
        Should.Throw<FormatException>(() => YearMonth.Parse("soon"));
    }
}
