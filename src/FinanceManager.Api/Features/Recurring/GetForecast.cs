using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Forecasts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FinanceManager.Api.Features.Recurring;

/// <param name="Today">From the day after it on is forecast.</param>
/// <param name="Totals">Of all accounts of a currency together; currencies are never added.</param>
/// <param name="Events">What is expected, by day.</param>
public sealed record ForecastResponse(
    DateOnly Today,
    IReadOnlyList<AccountForecastResponse> Accounts,
    IReadOnlyList<CurrencyForecastResponse> Totals,
    IReadOnlyList<ForecastEventResponse> Events
);

/// <param name="Balance">At the end of today.</param>
/// <param name="HasEverydayLife">Whether what is spent day by day is in it: not before the ledger was searched.</param>
public sealed record AccountForecastResponse(
    AccountId AccountId,
    Money Balance,
    bool HasEverydayLife,
    IReadOnlyList<ForecastPointResponse> Points
);

public sealed record CurrencyForecastResponse(
    Currency Currency,
    Money Balance,
    IReadOnlyList<ForecastPointResponse> Points
);

/// <summary>A balance at the end of a day. It lies between low and high on eight days of ten.</summary>
public sealed record ForecastPointResponse(DateOnly Date, Money Expected, Money Low, Money High)
{
    internal static ForecastPointResponse Of(ForecastDay day, Currency currency) =>
        new(day.Day, new(day.Expected, currency), new(day.Low, currency), new(day.High, currency));
}

internal static class GetForecast
{
    internal static async Task<Ok<ForecastResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        [FromQuery, MaxLength(100)] AccountId[]? accountId = null,
        [Range(1, Forecaster.MostDays)] int days = 90,
        DateOnly? today = null
    )
    {
        var from = KnownSeries.Today(db, today);
        var reading = new ForecastReading(db, from);
        var inputs = await reading.ReadAsync(from.AddDays(days), ct);
        var names = await EventNames.ReadAsync(db, reading, ct);
        var asked = accountId is { Length: > 0 } ? accountId.ToHashSet() : null;
        var (accounts, totals, events) = (
            new List<AccountForecastResponse>(),
            new List<CurrencyForecastResponse>(),
            new List<ForecastEventResponse>()
        );
        foreach (var input in inputs)
        {
            var forecast = Forecaster.Run(input.Accounts, input.Events, from, days);
            accounts.AddRange(
                input.Accounts.Where(a => asked?.Contains(a.Id) != false).Select(a => Of(a, forecast, input.Currency))
            );
            var sum = input.Accounts.Aggregate(0L, (all, a) => checked(all + a.Balance));
            totals.Add(new(input.Currency, new(sum, input.Currency), PointsOf(forecast.Total, input.Currency)));
            events.AddRange(
                forecast
                    .Events.Where(e =>
                        asked is null
                        || asked.Contains(e.Account)
                        || (e.OtherAccount is { } other && asked.Contains(other))
                    )
                    .Select(e => names.Of(e, input.Currency))
            );
        }
        return TypedResults.Ok(new ForecastResponse(from, accounts, totals, [.. events.OrderBy(e => e.Date)]));
    }

    private static AccountForecastResponse Of(ForecastAccount account, Forecast forecast, Currency currency) =>
        new(
            account.Id,
            new(account.Balance, currency),
            account.Everyday.Count > 0,
            PointsOf(forecast.Accounts[account.Id], currency)
        );

    private static List<ForecastPointResponse> PointsOf(IReadOnlyList<ForecastDay> days, Currency currency) =>
        [.. days.Select(d => ForecastPointResponse.Of(d, currency))];
}
