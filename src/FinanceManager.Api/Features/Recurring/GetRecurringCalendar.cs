using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Ledger;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Recurring;

public sealed record RecurringCalendarResponse(
    DateOnly Today,
    YearMonth Month,
    IReadOnlyList<CalendarEntryResponse> Entries
);

/// <summary>Something due in the month, paid or not.</summary>
/// <param name="Date">When it was paid; where it was not, when it is due.</param>
/// <param name="TransactionId">What paid it.</param>
public sealed record CalendarEntryResponse(
    DateOnly Date,
    ForecastEventKind Kind,
    Guid SourceId,
    AccountId AccountId,
    string Name,
    Money Amount,
    OccurrenceState State,
    TransactionId? TransactionId
);

/// <summary>A month with what was paid and missed in it, and what is due: series, parts of purchases, and bills of cards.</summary>
internal static class GetRecurringCalendar
{
    internal static async Task<Ok<RecurringCalendarResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        YearMonth? month = null,
        DateOnly? today = null
    )
    {
        var now = KnownSeries.Today(db, today);
        var asked = month ?? YearMonth.Of(now);
        var reading = new ForecastReading(db, now);
        var ahead = Math.Clamp(asked.LastDay.DayNumber - now.DayNumber, 1, Forecaster.MostDays);
        var inputs = await reading.ReadAsync(now.AddDays(ahead), ct);
        var names = await EventNames.ReadAsync(db, reading, ct);
        var known = await KnownSeries.KnownAsync(db, now, ct);
        var entries = inputs
            .SelectMany(i => Coming(i, names, now, ahead))
            .Where(e => e.Date >= now.AddDays(-31))
            .Concat(
                reading
                    .Series.Where(s => s.Decision != SeriesDecision.Dismissed)
                    .SelectMany(s => Past(s, names, known[s.AccountId]))
            )
            .Concat(Paid(reading, names))
            .Where(e => asked.Contains(e.Date))
            .OrderBy(e => e.Date)
            .ThenBy(e => e.Amount.MinorUnits)
            .ThenBy(e => e.SourceId)
            .ToList();
        return TypedResults.Ok(new RecurringCalendarResponse(now, asked, entries));
    }

    private static IEnumerable<CalendarEntryResponse> Coming(
        ForecastInput input,
        EventNames names,
        DateOnly now,
        int days
    )
    {
        // The calendar needs the bills of cards as expected, not the band around them.
        var quiet = input with
        {
            Accounts = [.. input.Accounts.Select(a => a.Card is null ? a with { Everyday = [] } : a)],
        };
        return Forecaster
            .Run(quiet.Accounts, quiet.Events, now, days)
            .Events.Where(e => e.Kind != ForecastEventKind.Booked)
            .Select(e => new CalendarEntryResponse(
                e.Day,
                e.Kind,
                e.Source,
                e.Account,
                names.Of(e.Source),
                new(e.MinorUnits, input.Currency),
                OccurrenceState.Due,
                null
            ));
    }

    private static IEnumerable<CalendarEntryResponse> Past(RecurringSeries series, EventNames names, DateOnly known)
    {
        foreach (var one in series.Sighting?.Series.Occurrences ?? [])
            yield return Entry(one.Day, one.MinorUnits, OccurrenceStates.Of(one), one.Id);
        foreach (var day in series.On(known) is { Status: SeriesStatus.Missed } standing ? standing.Missed : [])
            yield return Entry(day, series.Expected, OccurrenceState.Missed, null);

        CalendarEntryResponse Entry(DateOnly day, long minorUnits, OccurrenceState state, TransactionId? paid) =>
            new(
                day,
                ForecastEventKind.Recurring,
                series.Id.Value,
                series.AccountId,
                names.Of(series.Id.Value),
                new(minorUnits, series.Currency),
                state,
                paid
            );
    }

    private static IEnumerable<CalendarEntryResponse> Paid(ForecastReading reading, EventNames names)
    {
        var currencies = reading.Accounts.ToDictionary(a => a.Id, a => a.Currency);
        return from plan in reading.Plans
            where !plan.Finished && currencies.ContainsKey(plan.AccountId)
            from part in plan.Parts
            select new CalendarEntryResponse(
                part.Date,
                ForecastEventKind.Installment,
                plan.Parts[0].TransactionId.Value,
                plan.AccountId,
                names.Of(plan.Parts[0].TransactionId.Value),
                new(part.MinorUnits, currencies[plan.AccountId]),
                OccurrenceState.Paid,
                part.TransactionId
            );
    }
}
