using FinanceManager.Domain.Rates;

namespace FinanceManager.Domain.Reports;

/// <summary>What an account moved in a month, transfers included.</summary>
/// <param name="Converted">The same at the rates of each day; null where one of them is not known.</param>
public readonly record struct AccountMonth(long MinorUnits, long? Converted);

/// <summary>What an account holds at the end of a month.</summary>
/// <param name="Converted">At the rate of that day; null where none is known or nothing is converted.</param>
/// <param name="RateDate">Day of that rate; null where nothing had to be converted.</param>
/// <param name="Moved">What came and went in the month, each at the rate of its day.</param>
/// <param name="Gain">What the rates alone made of it: by how much it is worth more than before, less what moved.</param>
public sealed record Holding(
    YearMonth Month,
    DateOnly Day,
    Money Balance,
    Money? Converted,
    DateOnly? RateDate,
    Money? Moved,
    Money? Gain
);

/// <summary>How rates are chosen: those of each day, or of one for all.</summary>
/// <param name="Today">Later days have the rates of today.</param>
/// <param name="OneDay">Null for those of each day.</param>
public sealed record Valuation(RateBook Rates, Currency Currency, DateOnly Today, DateOnly? OneDay)
{
    internal Converted Of(Money amount, DateOnly day) =>
        Rates.Convert(amount.MinorUnits, amount.Currency, Currency, OneDay ?? (day > Today ? Today : day));
}

/// <summary>What accounts are worth, month by month.</summary>
public static class NetWorth
{
    /// <param name="opening">Before the first of the months.</param>
    /// <param name="months">Of every month in which something moved, also before and after the period.</param>
    /// <param name="value">Null to leave the account in its currency.</param>
    public static IReadOnlyList<Holding> Of(
        Money opening,
        IReadOnlyDictionary<YearMonth, AccountMonth> months,
        IReadOnlyList<YearMonth> period,
        Valuation? value
    )
    {
        if (period.Count == 0)
            return [];
        var currency = opening.Currency;
        var balance = checked(opening.MinorUnits + months.Where(m => m.Key < period[0]).Sum(m => m.Value.MinorUnits));
        var before = value?.Of(new(balance, currency), period[0].AddMonths(-1).LastDay).MinorUnits;
        var holdings = new List<Holding>(period.Count);
        foreach (var month in period)
        {
            var moved = months.TryGetValue(month, out var some) ? some : new(0, 0);
            balance = checked(balance + moved.MinorUnits);
            var held = new Money(balance, currency);
            if (value is null)
            {
                holdings.Add(new(month, month.LastDay, held, null, null, null, null));
                continue;
            }
            var worth = value.Of(held, month.LastDay);
            // At one day's rates nothing gains by them, whatever each movement was worth on its own day.
            var came = value.OneDay is null ? moved.Converted : checked(worth.MinorUnits - before);
            var gain = checked(worth.MinorUnits - before - came);
            holdings.Add(new(month, month.LastDay, held, In(worth.MinorUnits), worth.Date, In(came), In(gain)));
            before = worth.MinorUnits;
        }
        return holdings;

        Money? In(long? minorUnits) => minorUnits is { } units ? new(units, value!.Currency) : null;
    }
}
