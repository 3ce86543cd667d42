using System.Globalization;
using System.Text.Json;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;

namespace FinanceManager.Api.Integrations.Rates;

/// <summary>Reads what Frankfurter answers. One thing that makes no sense, and none of it is believed.</summary>
internal static class FrankfurterText
{
    private static readonly Currency s_euro = Currency.Parse("EUR");

    /// <summary>Version 2: a list of <c>{date, base, quote, rate}</c>.</summary>
    internal static List<FxRate> Second(JsonDocument answer, RateSource source, RateDays days)
    {
        var rates = new List<FxRate>();
        foreach (var row in answer.RootElement.EnumerateArray())
        {
            RequireEuro(row.GetProperty("base").GetString());
            Add(
                rates,
                row.GetProperty("quote").GetString(),
                Day(row.GetProperty("date").GetString()),
                row.GetProperty("rate"),
                source,
                days
            );
        }
        return rates;
    }

    /// <summary>Version 1: <c>{base, rates: {day: {currency: rate}}}</c>.</summary>
    internal static List<FxRate> First(JsonDocument answer, RateDays days)
    {
        RequireEuro(answer.RootElement.GetProperty("base").GetString());
        var rates = new List<FxRate>();
        foreach (var day in answer.RootElement.GetProperty("rates").EnumerateObject())
        foreach (var rate in day.Value.EnumerateObject())
            Add(rates, rate.Name, Day(day.Name), rate.Value, RateSource.Ecb, days);
        return rates;
    }

    /// <summary>A currency that is none of ours is passed over; the last publication before the days is one too.</summary>
    internal static void Add(
        List<FxRate> rates,
        string? code,
        DateOnly date,
        decimal rate,
        RateSource source,
        RateDays days
    )
    {
        if (rate is < OwnRate.Smallest or > OwnRate.Largest)
            throw new FormatException("A rate is out of range.");
        if (date > days.Last)
            throw new FormatException("A rate is of a day that was not asked for.");
        if (Currency.TryParse(code, out var quote) && quote != s_euro)
            rates.Add(
                new()
                {
                    Base = s_euro,
                    Quote = quote,
                    Date = date,
                    Rate = rate,
                    Source = source,
                }
            );
    }

    internal static DateOnly Day(string? text) =>
        DateOnly.ParseExact(text ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(
        List<FxRate> rates,
        string? code,
        DateOnly date,
        JsonElement rate,
        RateSource source,
        RateDays days
    ) => Add(rates, code, date, rate.GetDecimal(), source, days);

    private static void RequireEuro(string? code)
    {
        if (code != s_euro.Code)
            throw new FormatException("Rates are against another currency than was asked for.");
    }
}
