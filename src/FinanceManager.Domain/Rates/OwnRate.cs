namespace FinanceManager.Domain.Rates;

/// <summary>
/// A rate that the household set for itself, such as the one it really exchanges at. It holds from its day on, until its
/// last day or the next one of the same two currencies, and goes before any published one.
/// </summary>
public sealed class OwnRate : IRecorded
{
    /// <summary>Between the two, what a person enters by mistake still converts into amounts that can be added up.</summary>
    public const decimal Smallest = 0.000_000_001m;

    public const decimal Largest = 1_000_000_000m;

    private const int MostDecimals = 10;

    /// <exception cref="RuleViolation">The rate makes no sense.</exception>
    public OwnRate(Currency from, Currency to, decimal rate, DateOnly date, DateOnly? lastDate, string? note)
    {
        Id = OwnRateId.New();
        if (from == to)
            throw new RuleViolation("rate.same-currency");
        (From, To) = (from, to);
        Set(rate, date, lastDate, note);
    }

    private OwnRate() { }

    public HouseholdId HouseholdId { get; private set; }

    public OwnRateId Id { get; private set; }

    public Currency From { get; private set; } = null!;

    public Currency To { get; private set; } = null!;

    /// <summary>Units of <see cref="To"/> for one unit of <see cref="From"/>.</summary>
    public decimal Rate { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>Null where it holds until there is another one.</summary>
    public DateOnly? LastDate { get; private set; }

    public string? Note { get; private set; }

    public ChangeSetId? DeletedIn { get; private set; }

    /// <exception cref="RuleViolation">The rate makes no sense.</exception>
    public void Set(decimal rate, DateOnly date, DateOnly? lastDate, string? note)
    {
        if (!IsSound(rate))
            throw new RuleViolation("rate.out-of-range");
        if (lastDate < date)
            throw new RuleViolation("rate.ends-before-it-begins");
        // Without the zeros at the end, so that it is written the same way wherever it was stored.
        (Rate, Date, LastDate, Note) = (rate / 1.0000000000000000000000000000m, date, lastDate, note);
    }

    public static bool IsSound(decimal rate) =>
        rate is >= Smallest and <= Largest && decimal.Round(rate, MostDecimals) == rate;
}
