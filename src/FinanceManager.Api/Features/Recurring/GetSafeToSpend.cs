using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Forecasts;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <param name="Items">One per currency in which money can be spent; the household's own first.</param>
public sealed record SafeToSpendListResponse(DateOnly Today, IReadOnlyList<SafeToSpendResponse> Items);

/// <summary>What can be spent until money comes in again: the balance less what is due, what is uncertain of it and what is set aside.</summary>
/// <param name="Until">The day on which income is expected, or the end of the time that was looked at.</param>
/// <param name="Balance">Of accounts that are spent from.</param>
/// <param name="Uncertain">By how much what is due may be more than expected.</param>
/// <param name="Goals">What of the balance is saved for goals that are open.</param>
/// <param name="Envelopes">What is still available in this month's envelopes of the shared budget, beyond what is due.</param>
/// <param name="Amount">Below zero there is not enough.</param>
/// <param name="PerDay">Of it, for each day until then.</param>
public sealed record SafeToSpendResponse(
    Currency Currency,
    DateOnly Until,
    bool IncomeKnown,
    Money Balance,
    Money DueTotal,
    IReadOnlyList<DueBeforeResponse> Due,
    Money Uncertain,
    Money Goals,
    Money Envelopes,
    Money Amount,
    Money PerDay
);

/// <param name="Amount">Positive: what it takes.</param>
public sealed record DueBeforeResponse(ForecastEventKind Kind, Guid SourceId, string Name, DateOnly Date, Money Amount);

internal static class GetSafeToSpend
{
    private const int DaysAhead = 31;

    internal static async Task<Ok<SafeToSpendListResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        DateOnly? today = null
    )
    {
        var from = KnownSeries.Today(db, today);
        var reading = new ForecastReading(db, from);
        var last = from.AddDays(DaysAhead);
        var inputs = await reading.ReadAsync(last, ct);
        var names = await EventNames.ReadAsync(db, reading, ct);
        var home = await db
            .Households.Where(h => h.Id == db.CurrentHousehold)
            .Select(h => h.BaseCurrency)
            .SingleAsync(ct);
        var spendable = reading
            .Accounts.Where(a => a.Type is AccountType.Checking or AccountType.Cash)
            .Select(a => a.Id)
            .ToHashSet();
        var setAside = await new SetAsideReading(db, reading, from).ReadAsync(spendable, last, ct);
        var items = inputs
            .Where(i => i.Accounts.Any(a => spendable.Contains(a.Id)))
            .OrderBy(i => i.Currency != home)
            .Select(i =>
                Of(i.Currency, SafeToSpend.Of(i.Accounts, spendable, i.Events, from, setAside(i)), names, from)
            )
            .ToList();
        return TypedResults.Ok(new SafeToSpendListResponse(from, items));
    }

    private static SafeToSpendResponse Of(Currency currency, SafeToSpend safe, EventNames names, DateOnly today)
    {
        Money Money(long minorUnits) => new(minorUnits, currency);
        var days = Math.Max(1, safe.Until.DayNumber - today.DayNumber);
        return new(
            currency,
            safe.Until,
            safe.IncomeKnown,
            Money(safe.Balance),
            Money(safe.Due.Sum(d => d.MinorUnits)),
            [
                .. safe.Due.Select(d => new DueBeforeResponse(
                    d.Kind,
                    d.Source,
                    names.Of(d.Source),
                    d.Day,
                    Money(d.MinorUnits)
                )),
            ],
            Money(safe.Uncertain),
            Money(safe.Goals),
            Money(safe.Envelopes),
            Money(safe.Amount),
            Money(Math.Max(0, safe.Amount) / days)
        );
    }
}
