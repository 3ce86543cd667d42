using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Recurring;
using FinanceManager.Domain.Tests.Recurring;

namespace FinanceManager.Domain.Tests.Forecasts;

/// <summary>Back-tests: what was forecast on days of five-year ledgers, against what came.</summary>
public sealed class BandTests
{
    private const int Days = 90;
    private static readonly AccountId Account = AccountId.New();

    [Theory]
    [InlineData(2001, 6)]
    [InlineData(3001, 6)]
    public void Four_of_five_days_lie_in_the_band(int firstSeed, int seeds)
    {
        var (inside, all, below) = (0, 0, 0);
        foreach (var seed in Enumerable.Range(firstSeed, seeds))
        {
            var life = GeneratedLedger.Of(seed, years: 5);
            for (var today = life.First.AddYears(2); today.AddDays(Days) <= life.Last; today = today.AddDays(97))
                foreach (var (day, balance) in Forecast(life, today).Zip(Balances(life, today)))
                {
                    all++;
                    inside += balance >= day.Low && balance <= day.High ? 1 : 0;
                    below += balance < day.Low ? 1 : 0;
                }
        }
        var said = $"inside {inside / (double)all:P2}, below {below / (double)all:P2} of {all}";
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        (inside / (double)all).ShouldBeInRange(0.75, 0.85, said);
    }

    private static IReadOnlyList<ForecastDay> Forecast(GeneratedLedger life, DateOnly today)
    {
        var known = life.Movements.Where(m => m.Day <= today).ToList();
        var found = known
            .GroupBy(m => (m.Merchant, m.MinorUnits > 0))
            .SelectMany(g => SeriesFinder.Find(g.Select(m => new Movement(m.Id, m.Day, m.MinorUnits))))
            .ToList();
        var events = found.SelectMany(series => Events(series, today)).ToList();
        var explained = found.SelectMany(s => s.Occurrences).Select(o => o.Id).ToHashSet();
        var everyday = new long[364];
        foreach (var one in known.Where(m => !explained.Contains(m.Id) && m.Day > today.AddDays(-everyday.Length)))
            everyday[everyday.Length - 1 - (today.DayNumber - one.Day.DayNumber)] += one.MinorUnits;
        var account = new ForecastAccount(Account, known.Sum(m => m.MinorUnits), everyday);
        return Forecaster.Run([account], events, today, Days).Accounts[Account];
    }

    private static IEnumerable<ForecastEvent> Events(FoundSeries series, DateOnly today)
    {
        var standing = SeriesStanding.On(series.Schedule, series.Last.Number, today);
        return standing.Status == SeriesStatus.Ended
            ? []
            : SeriesEvents.Of(RecurringId.New(), Account, series, standing.Next, today.AddDays(Days));
    }

    private static IEnumerable<long> Balances(GeneratedLedger life, DateOnly today)
    {
        var byDay = life.Movements.ToLookup(m => m.Day, m => m.MinorUnits);
        var balance = life.Movements.Where(m => m.Day <= today).Sum(m => m.MinorUnits);
        for (var day = 1; day <= Days; day++)
            yield return balance += byDay[today.AddDays(day)].Sum();
    }
}
