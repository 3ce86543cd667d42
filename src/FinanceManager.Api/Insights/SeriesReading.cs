using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Insights;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>Something that is expected on a day.</summary>
/// <param name="Name">Of the series or the purchase; null for a card's bill.</param>
internal sealed record ExpectedPayment(DateOnly Day, AccountId AccountId, string? Name, Money Amount);

/// <summary>What recurs, and what it will do to the balances.</summary>
internal static class SeriesReading
{
    /// <summary>A warning is of use while something can still be done; far ahead anything may fall below zero.</summary>
    private const int DaysAhead = 45;

    private const int MostRows = 12;

    /// <summary>What is paid for and became dearer, with the last payments that show it.</summary>
    internal static async Task<List<RisenPrice>> RisesAsync(FinanceDbContext db, CancellationToken ct)
    {
        var series = await KnownSeries.SeriesAsync(db, ct);
        return
        [
            .. series
                .Where(r => r is { Income: false, OtherAccountId: null, HasOccurrences: true, EndedOn: null })
                .Where(r =>
                    r.Decision != SeriesDecision.Dismissed
                    && r.Sighting!.Series.Amounts is { Changes: [.., { Rises: true }] }
                )
                .Select(RiseOf),
        ];
    }

    private static RisenPrice RiseOf(RecurringSeries series)
    {
        var seen = series.Sighting!.Series;
        var change = seen.Amounts.Changes[^1];
        return new(
            series.Id.ToString(),
            NameOf(series),
            new(Math.Abs(change.From), series.Currency),
            new(Math.Abs(change.To), series.Currency),
            change.Since,
            seen.Schedule.Cadence.PerYear(),
            [.. seen.Occurrences.TakeLast(MostRows).Select(o => o.Id)]
        );
    }

    internal static string NameOf(RecurringSeries series) =>
        series.Name ?? series.Sighting?.Payee ?? series.MerchantKey;

    /// <summary>Accounts for daily use whose band reaches below zero soon.</summary>
    internal static async Task<List<ExpectedShortfall>> ShortfallsAsync(
        FinanceDbContext db,
        DateOnly today,
        CancellationToken ct
    )
    {
        var reading = new ForecastReading(db, today);
        var found = new List<ExpectedShortfall>();
        foreach (var input in await reading.ReadAsync(today.AddDays(DaysAhead), ct))
        {
            var forecast = Forecaster.Run(input.Accounts, input.Events, today, DaysAhead);
            foreach (var account in reading.Accounts.Where(a => a.Currency == input.Currency && IsLookedAt(a)))
                if (Shortfall(input.Accounts.First(a => a.Id == account.Id), forecast, input.Currency) is { } shortfall)
                    found.Add(shortfall);
        }
        return found;
    }

    private static bool IsLookedAt(Account account) =>
        account is { OpeningKnown: true, Type: AccountType.Cash or AccountType.Checking };

    private static ExpectedShortfall? Shortfall(ForecastAccount account, Forecast forecast, Currency currency)
    {
        var days = forecast.Accounts[account.Id];
        var below = days.Where(d => d.Low < 0).ToList();
        return below.Count == 0
            ? null
            : new(
                account.Id,
                new(account.Balance, currency),
                below[0].Day,
                new(below.Min(d => d.Low), currency),
                days[^1].Day
            );
    }

    /// <summary>What recurs, installments and bills that are due in these days; transfers between own accounts apart.</summary>
    internal static async Task<List<ExpectedPayment>> DueAsync(
        FinanceDbContext db,
        DateOnly today,
        DateOnly until,
        CancellationToken ct
    )
    {
        var reading = new ForecastReading(db, today);
        var inputs = await reading.ReadAsync(until, ct);
        var names = await NamesAsync(db, reading, ct);
        return
        [
            .. inputs
                .SelectMany(i =>
                    i.Events.Where(e =>
                            e.OtherAccount is null
                            && e.Kind is ForecastEventKind.Recurring or ForecastEventKind.Installment
                        )
                        .Select(e => new ExpectedPayment(
                            e.Day,
                            e.Account,
                            names.GetValueOrDefault(e.Source),
                            new(e.MinorUnits, i.Currency)
                        ))
                        .Concat(
                            i.Accounts.SelectMany(a =>
                                (a.Card?.Closed ?? []).Select(b => new ExpectedPayment(
                                    b.Due,
                                    a.Id,
                                    null,
                                    new(checked(-b.Owed), i.Currency)
                                ))
                            )
                        )
                )
                .Where(e => e.Day > today && e.Day <= until)
                .OrderBy(e => e.Day)
                .ThenBy(e => e.Amount.MinorUnits),
        ];
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(
        FinanceDbContext db,
        ForecastReading reading,
        CancellationToken ct
    )
    {
        var names = reading.Series.ToDictionary(s => s.Id.Value, NameOf);
        var firsts = reading.Plans.Where(p => !p.Finished).Select(p => p.Parts[0].TransactionId).Take(500).ToList();
        var rows = await db
            .Transactions.Where(t => firsts.Contains(t.Id))
            .Select(t => new { t.Id, Name = t.Payee ?? t.Description })
            .ToListAsync(ct);
        foreach (var row in rows)
            names[row.Id.Value] = row.Name;
        return names;
    }
}
