using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>Something that is expected on a day.</summary>
/// <param name="SourceId">The series, the first part of the purchase, the card, or the account it is booked on.</param>
/// <param name="OtherAccountId">The account it goes to, or the card it pays.</param>
/// <param name="Amount">As it is expected; money out is negative.</param>
public sealed record ForecastEventResponse(
    DateOnly Date,
    ForecastEventKind Kind,
    Guid SourceId,
    AccountId AccountId,
    AccountId? OtherAccountId,
    string Name,
    Money Amount
);

/// <summary>What events are called: by their series, their purchase, or their account.</summary>
internal sealed class EventNames
{
    private readonly Dictionary<Guid, string> _names;

    private EventNames(Dictionary<Guid, string> names) => _names = names;

    internal static async Task<EventNames> ReadAsync(FinanceDbContext db, ForecastReading read, CancellationToken ct)
    {
        var names = read.Accounts.ToDictionary(a => a.Id.Value, a => a.Name);
        foreach (var series in read.Series)
            names[series.Id.Value] = series.Name ?? series.Sighting?.Payee ?? series.MerchantKey;
        var firsts = read.Plans.Where(p => !p.Finished).Select(p => p.Parts[0].TransactionId).ToList();
        foreach (var ids in firsts.Chunk(500))
        foreach (
            var row in await db
                .Transactions.Where(t => ids.Contains(t.Id))
                .Select(t => new { t.Id, Name = t.Payee ?? t.Description })
                .ToListAsync(ct)
        )
            names[row.Id.Value] = row.Name;
        return new(names);
    }

    internal ForecastEventResponse Of(ForecastEvent one, Currency currency) =>
        new(
            one.Day,
            one.Kind,
            one.Source,
            one.Account,
            one.OtherAccount,
            _names.GetValueOrDefault(one.Source, ""),
            new(one.MinorUnits, currency)
        );

    internal string Of(Guid source) => _names.GetValueOrDefault(source, "");
}
