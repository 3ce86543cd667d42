namespace FinanceManager.Domain.Forecasts;

/// <summary>
/// What accounts of one currency will hold: what is known to come, and beside it everyday life as it was. The band is what
/// eight of ten days stay in; its courses are drawn from what happened, not from a formula.
/// </summary>
public static class Forecaster
{
    public const int MostDays = 366;

    private const int Courses = 300;

    // A tenth on each side, less what courses cannot know: they are drawn from what happened, and something else will. With
    // this share the back-tests hold what the band says.
    private const double Outside = 0.085;
    private const ulong Seed = 0x5EED;

    /// <param name="accounts">All in one currency.</param>
    /// <param name="events">Of these accounts, up to the last day.</param>
    /// <param name="days">1–<see cref="MostDays"/>.</param>
    public static Forecast Run(
        IReadOnlyList<ForecastAccount> accounts,
        IReadOnlyList<ForecastEvent> events,
        DateOnly today,
        int days
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        var draw = new EverydayDraw(accounts);
        var (expected, bills) = Expect(accounts, events, draw, today, days);
        var drawn = Draw(accounts, events, draw, today, days);
        return new(
            accounts
                .Index()
                .ToDictionary(
                    a => a.Item.Id,
                    IReadOnlyList<ForecastDay> (a) => Band(expected[a.Index], drawn[a.Index], today)
                ),
            Band(expected[^1], drawn[^1], today),
            [.. events.Concat(bills).OrderBy(e => e.Day).ThenBy(e => e.Kind).ThenBy(e => e.Source)]
        );
    }

    /// <summary>All comes as expected, on its day.</summary>
    /// <returns>A row per account, and one of them all.</returns>
    private static (double[][] Balances, List<ForecastEvent> Bills) Expect(
        IReadOnlyList<ForecastAccount> accounts,
        IReadOnlyList<ForecastEvent> events,
        EverydayDraw draw,
        DateOnly today,
        int days
    )
    {
        var course = new Course(accounts, today, days);
        foreach (var one in events)
            course.Happen(one, 0, one.MinorUnits);
        for (var a = 0; a < accounts.Count; a++)
        for (var day = 0; day < days; day++)
            course.Moves[a][day] += draw.Means[a];
        var bills = new List<ForecastEvent>();
        course.Run(bills.Add);
        return ([.. course.Balances, Total(course.Balances, days)], bills);
    }

    /// <returns>By account, and for all of them: by day, the balance of each course.</returns>
    private static double[][][] Draw(
        IReadOnlyList<ForecastAccount> accounts,
        IReadOnlyList<ForecastEvent> events,
        EverydayDraw draw,
        DateOnly today,
        int days
    )
    {
        var (dice, course) = (new Dice(Seed), new Course(accounts, today, days));
        var drawn = Enumerable
            .Range(0, accounts.Count + 1)
            .Select(_ => Enumerable.Range(0, days).Select(_ => new double[Courses]).ToArray())
            .ToArray();
        for (var at = 0; at < Courses; at++)
        {
            course.Clear();
            draw.Draw(dice, days, course.Moves);
            foreach (var one in events)
                Happen(course, one, dice);
            course.Run();
            for (var a = 0; a < accounts.Count; a++)
            for (var day = 0; day < days; day++)
            {
                drawn[a][day][at] = course.Balances[a][day];
                drawn[^1][day][at] += course.Balances[a][day];
            }
        }
        return drawn;
    }

    private static void Happen(Course course, ForecastEvent one, Dice dice)
    {
        if (one.Chance < 1 && dice.Share() >= one.Chance)
            return;
        var sample = one.Samples.Count == 0 ? new(0, one.MinorUnits) : one.Samples[dice.Below(one.Samples.Count)];
        course.Happen(one, sample.DaysLate, sample.MinorUnits);
    }

    private static double[] Total(double[][] balances, int days) =>
        [.. Enumerable.Range(0, days).Select(day => balances.Sum(row => row[day]))];

    private static ForecastDay[] Band(double[] expected, double[][] drawn, DateOnly today)
    {
        var band = new ForecastDay[expected.Length];
        for (var day = 0; day < expected.Length; day++)
        {
            Array.Sort(drawn[day]);
            var outside = (int)(Outside * Courses);
            band[day] = new(
                today.AddDays(day + 1),
                Whole(expected[day]),
                Whole(Math.Min(expected[day], drawn[day][outside])),
                Whole(Math.Max(expected[day], drawn[day][Courses - 1 - outside]))
            );
        }
        return band;
    }

    // An estimate beyond what can be stored is as large as what can.
    private static long Whole(double value) =>
        value >= long.MaxValue ? long.MaxValue
        : value <= long.MinValue ? long.MinValue
        : (long)Math.Round(value);
}
