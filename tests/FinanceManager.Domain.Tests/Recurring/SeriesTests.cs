using FinanceManager.Domain.Recurring;

namespace FinanceManager.Domain.Tests.Recurring;

public sealed class SeriesTests
{
    private static readonly AccountId Account = AccountId.New();
    private static readonly Currency Real = Currency.Parse("BRL");

    [Theory]
    [InlineData(true, false, "salary", "acme", SeriesKind.Income)]
    [InlineData(false, true, null, "", SeriesKind.Transfer)]
    [InlineData(false, false, "utilities.electricity", "enel", SeriesKind.Bill)]
    [InlineData(false, false, "entertainment.music", "some music", SeriesKind.Subscription)]
    [InlineData(false, false, null, "spotify", SeriesKind.Subscription)]
    [InlineData(false, false, "other.loans", "bank", SeriesKind.Loan)]
    [InlineData(false, false, null, "somebody", SeriesKind.Bill)]
    public void A_series_is_what_its_direction_category_and_words_say(
        bool income,
        bool transfer,
        string? category,
        string text,
        SeriesKind kind
    ) => SeriesKinds.Of(income, transfer, category, text).ShouldBe(kind);

    [Fact]
    public void Two_music_services_double_each_other_and_a_gym_doubles_none()
    {
        Subscribed[] active =
        [
            Service("spotify", "entertainment.music", -2390),
            Service("deezer br", null, -2490),
            Service("smartfit", "fitness.gym", -11990),
        ];

        var doubled = DoubledServices.Find(active);

        doubled.Keys.ShouldBe([active[0].Id, active[1].Id], ignoreOrder: true);
        doubled[active[0].Id].ShouldBe(("music", doubled[active[0].Id].Others));
        doubled[active[0].Id].Others.ShouldBe([active[1].Id]);
    }

    [Fact]
    public void The_same_price_twice_at_one_merchant_is_paid_twice()
    {
        Subscribed[] active = [Service("apple com bill", null, -1490), Service("apple com bill", null, -1490)];

        DoubledServices.Find(active)[active[0].Id].Need.ShouldBe("same");
    }

    [Fact]
    public void What_a_person_states_comes_before_what_was_found_and_can_be_taken_back()
    {
        var series = Found(-1990);
        series.Expect(new Money(-2500, Real));
        series.Plan(Cadence.Quarterly, new DateOnly(2026, 2, 10));
        (series.Expected, series.Schedule!.Cadence, series.IsPersons).ShouldBe((-2500, Cadence.Quarterly, true));

        series.Expect(null);
        series.Plan(null, null);

        (series.Expected, series.Schedule!.Cadence, series.IsPersons).ShouldBe((-1990, Cadence.Monthly, false));
    }

    [Fact]
    public void What_was_stated_and_never_seen_is_waited_for_and_nothing_of_it_is_missed()
    {
        var series = new RecurringSeries(Account, Real, "club", income: false);
        series.Plan(Cadence.Monthly, new DateOnly(2020, 1, 31));

        var standing = series.On(new(2026, 3, 20))!;

        (standing.Status, standing.Next, standing.Missed.Count).ShouldBe((SeriesStatus.Active, new(2026, 3, 31), 0));
    }

    [Fact]
    public void After_its_end_nothing_is_expected()
    {
        var series = Found(-1990);
        series.End(new DateOnly(2026, 6, 20));

        series.On(new(2026, 6, 20))!.Status.ShouldBe(SeriesStatus.Ended);
    }

    [Fact]
    public void Found_ones_are_known_again_by_what_they_share_and_then_by_their_size()
    {
        var (small, large) = (Found(-199), Found(-999));
        var again = new[] { large.Sighting!.Series, Found(-205).Sighting!.Series };

        SeriesMatcher.Pair(again, [small, large]).ShouldBe([large, small]);
        SeriesMatcher.Pair([Found(-50_000).Sighting!.Series], [small, large]).ShouldBe([null]);
    }

    [Fact]
    public void A_stated_series_is_met_by_what_is_near_its_days_and_about_as_large()
    {
        var schedule = Schedule.From(Cadence.Monthly, new(2026, 1, 15));
        Movement[] movements =
        [
            new(TransactionId.New(), new(2026, 1, 16), -8000),
            new(TransactionId.New(), new(2026, 2, 27), -8000),
            new(TransactionId.New(), new(2026, 3, 14), -900),
            new(TransactionId.New(), new(2026, 3, 17), -8200),
        ];

        SeriesMatcher
            .Follow(schedule, movements, -8000)
            .Occurrences.Select(o => o.Id)
            .ShouldBe([movements[0].Id, movements[3].Id]);
    }

    private static Subscribed Service(string merchant, string? category, long minorUnits) =>
        new(RecurringId.New(), merchant, category, Cadence.Monthly, minorUnits, Real);

    private static RecurringSeries Found(long minorUnits)
    {
        var series = new RecurringSeries(Account, Real, "netflix", income: false);
        var found = SeriesFinder
            .Find(
                Enumerable
                    .Range(0, 6)
                    .Select(i => new Movement(TransactionId.New(), new DateOnly(2026, 1, 12).AddMonths(i), minorUnits))
            )
            .ShouldHaveSingleItem();
        series.See(new(found, 6, new(2026, 1, 12), "Netflix", null, SeriesKind.Subscription));
        return series;
    }
}
