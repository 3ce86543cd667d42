using System.Collections.Frozen;

namespace FinanceManager.Domain.Rates;

/// <summary>
/// The rates that hold for one household: its own for a pair and day where there is one, else the published ones, which
/// meet through the euro, else one of its own together with a published one.
/// </summary>
/// <param name="published">The last publication on or before a day of a currency against the euro.</param>
/// <param name="own">Those of the household that were not deleted.</param>
public sealed class RateBook(Func<DateOnly, Currency, EuroRate?> published, IEnumerable<OwnRate> own)
{
    // More than this is no amount that anybody has; thousands of them would no longer add up in 64 bits.
    private const long LargestAmount = 1_000_000_000_000_000;

    private static readonly Currency s_euro = Currency.Parse("EUR");

    private readonly FrozenDictionary<(Currency, Currency), OwnRate[]> _own = own.GroupBy(r => Pair(r.From, r.To))
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.Date).ThenBy(r => r.Id).ToArray());

    public bool HasOwn => _own.Count > 0;

    /// <summary>Null where no rate is known.</summary>
    public UsedRate? RateOn(DateOnly day, Currency from, Currency to)
    {
        if (from == to)
            return new(1m, day, RateSource.Ecb);
        return OwnOn(day, from, to) ?? PublishedOn(day, from, to) ?? ThroughOwn(day, from, to);
    }

    /// <summary>The rates of the first and the last day, and where an own one begins in between.</summary>
    public IEnumerable<UsedRate> UsedBetween(DateOnly first, DateOnly last, Currency from, Currency to)
    {
        var begins = _own.TryGetValue(Pair(from, to), out var rates) ? rates.Select(r => r.Date) : [];
        return begins
            .Where(day => day > first && day < last)
            .Prepend(first)
            .Append(last)
            .Select(day => RateOn(day, from, to))
            .OfType<UsedRate>();
    }

    /// <summary>Converts once, halves to even. What no amount can hold is as unknown as what no rate is known for.</summary>
    public Converted Convert(long minorUnits, Currency from, Currency to, DateOnly day)
    {
        if (from == to)
            return new(minorUnits, null, null);
        if (RateOn(day, from, to) is not { } used)
            return Converted.Unknown;
        try
        {
            var amount = new Money(minorUnits, from).Convert(used.Rate, to).MinorUnits;
            return amount is >= -LargestAmount and <= LargestAmount
                ? new(amount, used.Date, used.Source)
                : Converted.Unknown;
        }
        catch (OverflowException)
        {
            return Converted.Unknown;
        }
    }

    private UsedRate? OwnOn(DateOnly day, Currency from, Currency to)
    {
        if (_own.Count == 0 || !_own.TryGetValue(Pair(from, to), out var rates))
            return null;
        var last = Array.FindLast(rates, r => r.Date <= day);
        if (last is null || last.LastDate < day)
            return null;
        return new(last.From == from ? last.Rate : 1m / last.Rate, last.Date, RateSource.Own);
    }

    private UsedRate? PublishedOn(DateOnly day, Currency from, Currency to)
    {
        if (Euro(day, from) is not { } source || Euro(day, to) is not { } target)
            return null;
        return new(
            target.Rate / source.Rate,
            source.Date < target.Date ? source.Date : target.Date,
            source.Source > target.Source ? source.Source : target.Source
        );
    }

    private EuroRate? Euro(DateOnly day, Currency currency) =>
        currency == s_euro ? new(1m, day, RateSource.Ecb) : published(day, currency);

    /// <summary>By way of a third currency, in alphabetic order, so that the answer is always the same one.</summary>
    private UsedRate? ThroughOwn(DateOnly day, Currency from, Currency to)
    {
        if (_own.Count == 0)
            return null;
        foreach (var middle in Middles())
        {
            if (Meet(OwnOn(day, from, middle), PublishedOn(day, middle, to)) is { } first)
                return first;
            if (Meet(PublishedOn(day, from, middle), OwnOn(day, middle, to)) is { } second)
                return second;
        }
        return null;

        IEnumerable<Currency> Middles() =>
            _own
                .Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 })
                .Distinct()
                .Where(c => c != from && c != to)
                .OrderBy(c => c.Code, StringComparer.Ordinal);
    }

    private static UsedRate? Meet(UsedRate? first, UsedRate? second) =>
        first is { } one && second is { } other
            ? new(one.Rate * other.Rate, one.Date < other.Date ? one.Date : other.Date, RateSource.Own)
            : null;

    private static (Currency, Currency) Pair(Currency one, Currency other) =>
        string.CompareOrdinal(one.Code, other.Code) < 0 ? (one, other) : (other, one);
}
