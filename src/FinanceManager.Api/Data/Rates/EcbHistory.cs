using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Data.Rates;

/// <summary>A published rate: units of the target for one unit of the source currency.</summary>
internal readonly record struct PublishedRate(decimal Rate, DateOnly Date);

/// <summary>
/// The euro foreign exchange reference rates, one row per working day since 1999, shipped with the program.
/// Source: European Central Bank.
/// </summary>
internal static class EcbHistory
{
    // Days without a publication around holidays.
    private const int LongestPause = 10;

    private static readonly Lazy<FrozenDictionary<string, Series>> All = new(Load);

    /// <summary>The last rate published on or before the day; null where there is none for either currency.</summary>
    internal static PublishedRate? RateOn(DateOnly date, Currency from, Currency to)
    {
        if (from == to)
            return new(1m, date);
        var source = EuroRate(date, from);
        var target = EuroRate(date, to);
        if (source is not { } s || target is not { } t)
            return null;
        return new(t.Rate / s.Rate, s.Date < t.Date ? s.Date : t.Date);
    }

    /// <summary>The last day that the program came with.</summary>
    internal static DateOnly LastDay => DateOnly.FromDayNumber(All.Value.Values.Max(s => s.LastDay));

    /// <summary>Whether its last rate is of those that go on.</summary>
    internal static bool Publishes(Currency currency) =>
        All.Value.TryGetValue(currency.Code, out var series) && !series.Discontinued;

    /// <summary>Against the euro; null where there is none.</summary>
    internal static EuroRate? EuroOn(DateOnly date, Currency currency) =>
        EuroRate(date, currency) is { } rate ? new(rate.Rate, rate.Date, RateSource.Ecb) : null;

    private static PublishedRate? EuroRate(DateOnly date, Currency currency)
    {
        if (currency.Code == "EUR")
            return new(1m, date);
        return All.Value.TryGetValue(currency.Code, out var series) ? series.On(date.DayNumber) : null;
    }

    private static FrozenDictionary<string, Series> Load()
    {
        using var resource = typeof(EcbHistory).Assembly.GetManifestResourceStream("ecb-rates.csv.gz")!;
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress));
        var codes = reader.ReadLine()!.Split(',')[1..];
        var series = codes.Select(_ => new Series()).ToArray();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var day = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
            for (var i = 0; i < series.Length; i++)
                if (cells[i + 1].Length > 0)
                    series[i].Add(day, decimal.Parse(cells[i + 1], CultureInfo.InvariantCulture));
        }
        var lastDay = series.Max(s => s.LastDay);
        foreach (var one in series)
            one.Discontinued = one.LastDay < lastDay - LongestPause;
        return codes.Zip(series).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>One currency against the euro, oldest first.</summary>
    private sealed class Series
    {
        private readonly List<int> _days = [];
        private readonly List<decimal> _rates = [];

        internal void Add(int day, decimal rate)
        {
            _days.Add(day);
            _rates.Add(rate);
        }

        internal int LastDay => _days[^1];

        /// <summary>A currency that is no longer published has no rate once its last one has grown old.</summary>
        internal bool Discontinued { get; set; }

        internal PublishedRate? On(int day)
        {
            var index = _days.BinarySearch(day);
            if (index < 0)
                index = ~index - 1;
            if (index < 0)
                return null;
            // Publication may have ended for good, or have been suspended for years (the Icelandic króna, 2008–2018).
            var goesOn = index == _days.Count - 1 && !Discontinued;
            if (!goesOn && day > _days[index] + LongestPause)
                return null;
            return new(_rates[index], DateOnly.FromDayNumber(_days[index]));
        }
    }
}
