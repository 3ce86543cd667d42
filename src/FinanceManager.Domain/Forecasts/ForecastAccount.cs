using FinanceManager.Domain.Ledger;

namespace FinanceManager.Domain.Forecasts;

/// <summary>An account as a forecast begins.</summary>
/// <param name="Balance">At the end of today, in minor units.</param>
/// <param name="Everyday">
/// What was moved day by day beside what recurs, the oldest first and today last; the same days for all accounts. Empty where
/// nothing is known of it.
/// </param>
/// <param name="Card">Of a credit card whose days are known.</param>
public sealed record ForecastAccount(
    AccountId Id,
    long Balance,
    IReadOnlyList<long> Everyday,
    ForecastCard? Card = null
);

/// <summary>How a card's bills are paid.</summary>
/// <param name="PaidFrom">Where its money comes from; null where that is not known, and then it only arrives.</param>
/// <param name="Closed">What is still due of bills that have closed, by due day; positive.</param>
public sealed record ForecastCard(
    CardCycle Cycle,
    AccountId? PaidFrom,
    IReadOnlyList<(DateOnly Due, long Owed)> Closed
);

public enum ForecastEventKind
{
    Recurring,
    Installment,
    CardBill,

    /// <summary>In the ledger already, with a day to come.</summary>
    Booked,
}

/// <summary>Something that is expected on a day of an account.</summary>
/// <param name="Source">The series, the plan's first part, or the card.</param>
/// <param name="Samples">How it came before; one of them happens. Empty where it comes as expected.</param>
/// <param name="Chance">0–1, that it comes at all.</param>
/// <param name="OtherAccount">The one it goes to, or comes from.</param>
public sealed record ForecastEvent(
    AccountId Account,
    DateOnly Day,
    long MinorUnits,
    ForecastEventKind Kind,
    Guid Source,
    IReadOnlyList<EventSample> Samples,
    double Chance = 1,
    AccountId? OtherAccount = null
);

/// <summary>How something came once: so many days after it was due, and how much.</summary>
public readonly record struct EventSample(int DaysLate, long MinorUnits);

/// <summary>A balance at the end of a day.</summary>
/// <param name="Expected">If all comes as usual.</param>
/// <param name="Low">In nine of ten cases it is above.</param>
/// <param name="High">In nine of ten cases it is below.</param>
public readonly record struct ForecastDay(DateOnly Day, long Expected, long Low, long High);

/// <summary>What a forecast says, from tomorrow on.</summary>
/// <param name="Total">Of all accounts together.</param>
/// <param name="Events">What is in it, card bills too, by day.</param>
public sealed record Forecast(
    IReadOnlyDictionary<AccountId, IReadOnlyList<ForecastDay>> Accounts,
    IReadOnlyList<ForecastDay> Total,
    IReadOnlyList<ForecastEvent> Events
);
