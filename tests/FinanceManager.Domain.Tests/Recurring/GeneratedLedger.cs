namespace FinanceManager.Domain.Tests.Recurring;

/// <summary>A movement of a generated ledger, and which invented contract it is of; null for everyday life.</summary>
internal sealed record Lived(TransactionId Id, DateOnly Day, string Merchant, long MinorUnits, string? Contract);

/// <summary>
/// The life of an invented household, told by calendars and habits: working days, weekends, seasons, holidays, forgotten
/// and late payments. It knows nothing of schedules and their tolerances.
/// </summary>
internal sealed class GeneratedLedger
{
    private readonly Random _chance;
    private readonly List<Lived> _lived = [];
    private readonly Dictionary<string, Domain.Recurring.Cadence> _contracts = [];

    private GeneratedLedger(int seed, DateOnly first, DateOnly last)
    {
        (_chance, First, Last) = (new Random(seed), first, last);
        Contracts.Sign(this);
        Habits.Live(this);
    }

    internal DateOnly First { get; }

    internal DateOnly Last { get; }

    internal Random Chance => _chance;

    internal IReadOnlyList<Lived> Movements => _lived;

    /// <summary>The truth: which contracts there were, and how often they came.</summary>
    internal IReadOnlyDictionary<string, Domain.Recurring.Cadence> Truth => _contracts;

    internal static GeneratedLedger Of(int seed, int years = 3) =>
        new(seed, new DateOnly(2026, 11, 20).AddYears(-years), new(2026, 11, 20));

    internal void Sign(string contract, Domain.Recurring.Cadence cadence) => _contracts[contract] = cadence;

    internal void Move(DateOnly day, string merchant, double amount, string? contract = null)
    {
        var minor = (long)Math.Round(amount * 100);
        if (day >= First && day <= Last && minor != 0)
            _lived.Add(new(TransactionId.New(), day, merchant, minor, contract));
    }

    internal bool Happens(double share) => _chance.NextDouble() < share;

    internal double Between(double low, double high) => low + (_chance.NextDouble() * (high - low));

    internal double Normal(double mean, double deviation) =>
        mean
        + (
            deviation
            * Math.Sqrt(-2 * Math.Log(1 - _chance.NextDouble()))
            * Math.Cos(2 * Math.PI * _chance.NextDouble())
        );

    internal IEnumerable<DateOnly> Months()
    {
        for (var month = new DateOnly(First.Year, First.Month, 1); month <= Last; month = month.AddMonths(1))
            yield return month;
    }

    internal static DateOnly OnOrAfterWorkday(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };

    internal static DateOnly OnOrBeforeWorkday(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };

    /// <summary>The first working day is number 1.</summary>
    internal static DateOnly Workday(DateOnly month, int number)
    {
        var day = OnOrAfterWorkday(month);
        for (; number > 1; number--)
            day = OnOrAfterWorkday(day.AddDays(1));
        return day;
    }

    internal static DateOnly DayOf(DateOnly month, int day) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
}
