using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.ExchangeRates;

/// <param name="Rates">Of each currency of an account. Without a rate none is known.</param>
/// <param name="Fetches">Whether this server asks for newly published rates at all.</param>
/// <param name="FetchedAt">When it last got some; null for never.</param>
/// <param name="PublishedTo">Up to which day published rates are here.</param>
public sealed record ExchangeRatesResponse(
    DateOnly Date,
    Currency Currency,
    IReadOnlyList<ExchangeRateResponse> Rates,
    bool Fetches,
    DateTimeOffset? FetchedAt,
    DateOnly PublishedTo
);

/// <param name="Rate">Units of <paramref name="To"/> for one unit of <paramref name="From"/>.</param>
/// <param name="Date">Its own day, which may be an earlier one.</param>
public sealed record ExchangeRateResponse(
    Currency From,
    Currency To,
    decimal? Rate,
    DateOnly? Date,
    RateSource? Source
);

/// <summary>The rates that hold in this household on a day.</summary>
internal static class GetExchangeRates
{
    internal static async Task<Results<Ok<ExchangeRatesResponse>, ValidationProblem>> Handle(
        [FromQuery] DateOnly? date,
        [FromQuery, RegularExpression("^[A-Z]{3}$")] string? currency,
        FinanceDbContext db,
        RateSettings settings,
        CancellationToken ct
    )
    {
        var to = await BaseAmounts.CurrencyAsync(db, ct);
        if (currency is not null && !Currency.TryParse(currency, out to))
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["currency"] = ["Not an ISO 4217 currency code."] }
            );
        var day = date ?? DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime);
        var used = await db.Accounts.Select(a => a.Currency).Distinct().ToListAsync(ct);
        var rates = await db.RatesAsync(ct);
        var fetch = await db.FxFetches.AsNoTracking().SingleOrDefaultAsync(ct);
        return TypedResults.Ok(
            new ExchangeRatesResponse(
                day,
                to,
                [
                    .. used.Where(c => c != to)
                        .OrderBy(c => c.Code, StringComparer.Ordinal)
                        .Select(c => (Currency: c, Used: rates.RateOn(day, c, to)))
                        .Select(r => new ExchangeRateResponse(
                            r.Currency,
                            to,
                            r.Used?.Rate,
                            r.Used?.Date,
                            r.Used?.Source
                        )),
                ],
                settings.Fetch,
                fetch?.FetchedAt,
                fetch?.CoveredTo > EcbHistory.LastDay ? fetch.CoveredTo.Value : EcbHistory.LastDay
            )
        );
    }
}
