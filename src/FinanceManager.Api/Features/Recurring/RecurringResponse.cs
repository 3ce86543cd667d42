using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;

namespace FinanceManager.Api.Features.Recurring;

/// <summary>Money that comes or goes again and again. Money out is negative.</summary>
/// <param name="OtherAccountId">The account at the other end of a transfer.</param>
/// <param name="Name">A person's, or the payee.</param>
/// <param name="Amount">What is expected each time.</param>
/// <param name="Varies">Whether it is another amount each time, between <paramref name="Least"/> and <paramref name="Most"/>.</param>
/// <param name="PerMonth">On average.</param>
/// <param name="NextDue">Null where nothing is expected any more.</param>
/// <param name="Missed">Days that passed without what was due on them.</param>
/// <param name="Decision">What a person said of it.</param>
/// <param name="Stated">Whether its days were stated by a person, not found.</param>
/// <param name="Confidence">0–1, how sure it was found; null where it was not.</param>
/// <param name="Count">How many movements show it.</param>
/// <param name="PriceChange">The last one.</param>
/// <param name="DoubledBy">Others that may do the same.</param>
/// <param name="DoubledNeed">What they are needed for: <c>music</c>, <c>storage</c>; <c>same</c> where it is paid for twice.</param>
public sealed record RecurringResponse(
    RecurringId Id,
    AccountId AccountId,
    AccountId? OtherAccountId,
    string Name,
    SeriesKind Kind,
    CategoryId? CategoryId,
    Cadence Cadence,
    Money Amount,
    bool Varies,
    Money Least,
    Money Most,
    Money PerMonth,
    Money PerYear,
    SeriesStatus Status,
    DateOnly? NextDue,
    IReadOnlyList<DateOnly> Missed,
    SeriesDecision Decision,
    bool Stated,
    DateOnly? EndedOn,
    double? Confidence,
    int Count,
    DateOnly? FirstSeen,
    DateOnly? LastSeen,
    PriceChangeResponse? PriceChange,
    IReadOnlyList<RecurringId> DoubledBy,
    string? DoubledNeed,
    string Version
) : IVersioned
{
    /// <summary>Null for one that was found once and is not any more.</summary>
    internal static RecurringResponse? From(RecurringSeries r, DateOnly known)
    {
        if (r.Schedule is not { } schedule || r.On(known) is not { } standing)
            return null;
        var (amounts, seen) = (r.HasOccurrences ? r.Sighting!.Series.Amounts : null, r.Sighting);
        Money Of(long minorUnits) => new(minorUnits, r.Currency);
        var perYear = Of(checked(r.Expected * schedule.Cadence.PerYear()));
        var stated = r.ExpectedMinorUnits is not null;
        return new(
            r.Id,
            r.AccountId,
            r.OtherAccountId,
            r.Name ?? seen?.Payee ?? r.MerchantKey,
            r.KindNow,
            r.CategoryId ?? seen?.CategoryId,
            schedule.Cadence,
            Of(r.Expected),
            !stated && amounts is { Steady: false },
            Of(stated || amounts is null ? r.Expected : amounts.Least),
            Of(stated || amounts is null ? r.Expected : amounts.Most),
            perYear.Allocate(1, 11)[0],
            perYear,
            standing.Status,
            standing.Status == SeriesStatus.Ended ? null : standing.Next,
            standing.Missed,
            r.Decision,
            r.Cadence is not null,
            r.EndedOn,
            r.HasOccurrences ? seen!.Series.Confidence : null,
            seen?.Count ?? 0,
            seen?.Since,
            r.HasOccurrences ? seen!.Series.Last.Day : null,
            amounts?.Changes.Count > 0 ? PriceChangeResponse.Of(amounts.Changes[^1], r.Currency) : null,
            [],
            null,
            VersionOf(r)
        );
    }

    // Of what a person says: what is found anew hides nobody's edit.
    private static string VersionOf(RecurringSeries r) =>
        RowVersion.Of(r.Name, r.Kind, r.CategoryId, r.Cadence, r.DueOn, r.ExpectedMinorUnits, r.EndedOn, r.Decision);
}

/// <param name="Rises">Whether more goes out, or more comes in.</param>
public sealed record PriceChangeResponse(Money From, Money To, DateOnly Since, bool Rises)
{
    internal static PriceChangeResponse Of(PriceChange change, Currency currency) =>
        new(new(change.From, currency), new(change.To, currency), change.Since, change.Rises);
}
