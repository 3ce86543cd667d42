using FinanceManager.Domain.Recurring;

namespace FinanceManager.Domain.Tests.Recurring;

/// <summary>Ledgers made to mislead, and those of which little is known.</summary>
public sealed class AdversarialTests
{
    private static readonly DateOnly Start = new(2024, 1, 5);

    [Fact]
    public void Weekly_groceries_are_no_bill() =>
        Find(Enumerable.Range(0, 100).Select(i => (Start.AddDays(i * 7), -5000L - (i * 7919 % 6000)))).ShouldBeEmpty();

    [Fact]
    public void Coffee_at_one_price_on_any_day_is_no_subscription() =>
        Find(Enumerable.Range(0, 200).Select(i => (Start.AddDays((i * 3) + (i * 31 % 4)), -450L))).ShouldBeEmpty();

    [Fact]
    public void Fuel_every_week_and_a_half_is_no_bill() =>
        Find(Enumerable.Range(0, 80).Select(i => (Start.AddDays((i * 11) + (i * 17 % 7)), -4000L - (i * 97 % 2500))))
            .ShouldBeEmpty();

    [Fact]
    public void One_movement_and_two_and_zeros_show_nothing()
    {
        Find([(Start, -999)]).ShouldBeEmpty();
        Find([(Start, -999), (Start.AddMonths(1), -999)]).ShouldBeEmpty();
        Find(Enumerable.Range(0, 12).Select(i => (Start.AddMonths(i), 0L))).ShouldBeEmpty();
        Find([]).ShouldBeEmpty();
    }

    [Fact]
    public void Days_at_the_ends_of_the_calendar_are_survived() =>
        Find([
                (DateOnly.MinValue, -1),
                (DateOnly.MaxValue, -1),
                (Start, long.MinValue),
                (Start.AddDays(30), long.MaxValue),
            ])
            .ShouldBeEmpty();

    [Fact]
    public void A_salary_twice_a_month_is_one_income()
    {
        var found = Find(
            Months(24)
                .SelectMany(m =>
                    new[] { (GeneratedLedger.OnOrBeforeWorkday(m.AddDays(14)), 200_000L), (LastWorkday(m), 200_000L) }
                )
        );

        var series = found.ShouldHaveSingleItem();
        (series.Schedule.Cadence, series.Occurrences.Count).ShouldBe((Cadence.SemiMonthly, 48));
    }

    [Fact]
    public void What_is_billed_on_the_31st_is_billed_on_the_last_day_of_february()
    {
        var series = Find(Months(14).Select(m => (GeneratedLedger.DayOf(m, 31), -1990L))).ShouldHaveSingleItem();

        (series.Schedule.Cadence, series.Schedule.Day).ShouldBe((Cadence.Monthly, 31));
        series
            .Schedule.Between(new(2028, 2, 1), new(2028, 3, 31))
            .Select(d => d.Day)
            .ShouldBe([new(2028, 2, 29), new(2028, 3, 31)]);
    }

    [Fact]
    public void What_is_due_on_the_29th_of_february_is_due_every_year()
    {
        var schedule = Schedule.From(Cadence.Yearly, new(2024, 2, 29));

        schedule
            .Between(new(2025, 1, 1), new(2028, 12, 31))
            .Select(d => d.Day)
            .ShouldBe([new(2025, 2, 28), new(2026, 2, 28), new(2027, 2, 28), new(2028, 2, 29)]);
    }

    [Fact]
    public void Two_subscriptions_at_one_merchant_are_two()
    {
        var found = Find(Months(18).SelectMany(m => new[] { (m.AddDays(3), -199L), (m.AddDays(3), -999L) }));

        found.Select(s => s.Amounts.Expected).Order().ShouldBe([-999L, -199L]);
    }

    [Fact]
    public void A_new_price_goes_on_with_the_same_subscription_and_is_told()
    {
        var series = Find(Months(20).Select(m => (m.AddDays(8), m.Year == 2024 ? -1190L : -1490L)))
            .ShouldHaveSingleItem();

        series.Amounts.Changes.ShouldBe([new(-1190, -1490, new(2025, 1, 9))]);
        series.Amounts.Changes[0].Rises.ShouldBeTrue();
        series.Amounts.Expected.ShouldBe(-1490);
    }

    [Fact]
    public void A_month_that_was_missed_ends_nothing_and_silence_does()
    {
        var months = Months(12).Where(m => m.Month != 7).ToList();
        var series = Find(months.Select(m => (m.AddDays(9), -2500L))).ShouldHaveSingleItem();
        var (schedule, last) = (series.Schedule, series.Last.Number);

        SeriesStanding.On(schedule, last, new(2025, 1, 12)).Status.ShouldBe(SeriesStatus.Active);
        var late = SeriesStanding.On(schedule, last, new(2025, 1, 25));
        (late.Status, late.Missed[0], late.Next).ShouldBe((SeriesStatus.Missed, new(2025, 1, 10), new(2025, 2, 10)));
        SeriesStanding.On(schedule, last, new(2025, 4, 25)).Status.ShouldBe(SeriesStatus.Ended);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        var rows = Months(24)
            .Select(m => (m.AddDays(4), -1990L))
            .Concat(Months(24).Select(m => (m.AddDays(11), -(700L + m.Month))))
            .ToList();

        Find(rows).Select(Said).ShouldBe(Find(rows.AsEnumerable().Reverse()).Select(Said));
    }

    private static (Schedule, int) Said(FoundSeries series) => (series.Schedule, series.Occurrences.Count);

    private static IEnumerable<DateOnly> Months(int count) =>
        Enumerable.Range(0, count).Select(i => new DateOnly(2024, 1, 1).AddMonths(i));

    private static DateOnly LastWorkday(DateOnly month) =>
        GeneratedLedger.OnOrBeforeWorkday(month.AddMonths(1).AddDays(-1));

    private static IReadOnlyList<FoundSeries> Find(IEnumerable<(DateOnly Day, long Amount)> rows) =>
        SeriesFinder.Find(rows.Select(r => new Movement(TransactionId.New(), r.Day, r.Amount)));
}
