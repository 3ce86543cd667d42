using FinanceManager.Domain.Rates;

namespace FinanceManager.Domain.Tests.Rates;

public sealed class FetchPlanTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_days_that_are_over_are_asked_for()
    {
        FetchPlan.Newest(new(2026, 2, 28), Today).ShouldBeNull();
        FetchPlan.Newest(new(2026, 2, 27), Today).ShouldBe(new RateDays(new(2026, 2, 28), new(2026, 2, 28)));
        FetchPlan.Newest(Today.AddDays(30), Today).ShouldBeNull();
    }

    [Fact]
    public void Every_missing_day_is_asked_for_once_whether_newer_or_older()
    {
        var covered = new DateOnly(2022, 5, 6);
        while (FetchPlan.Newest(covered, Today) is { } days)
        {
            days.First.ShouldBe(covered.AddDays(1));
            (days.Last.DayNumber - days.First.DayNumber).ShouldBeInRange(0, 365);
            covered = days.Last;
        }
        covered.ShouldBe(Today.AddDays(-1));

        var from = new DateOnly(2022, 5, 6);
        while (FetchPlan.Earlier(from) is { } days)
        {
            days.Last.ShouldBe(from.AddDays(-1));
            (days.Last.DayNumber - days.First.DayNumber).ShouldBeInRange(0, 365);
            from = days.First;
        }
        from.ShouldBe(FetchPlan.Oldest);
    }

    [Theory]
    [InlineData(0, true, "2026-03-01T12:00Z")]
    [InlineData(0, false, "2026-03-02T06:00Z")]
    [InlineData(1, true, "2026-03-01T12:05Z")]
    [InlineData(2, false, "2026-03-01T12:15Z")]
    [InlineData(99, false, "2026-03-01T15:00Z")]
    public void Failures_wait_ever_longer_and_success_until_the_next_day(int failures, bool isMore, string next) =>
        FetchPlan
            .Next(Noon, failures, isMore)
            .ShouldBe(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture));
}
