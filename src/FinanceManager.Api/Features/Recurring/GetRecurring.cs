using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Series;
using FinanceManager.Domain;
using FinanceManager.Domain.Recurring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Recurring;

public enum OccurrenceState
{
    Paid,

    /// <summary>Paid, days after it was due.</summary>
    Late,

    /// <summary>It was due and nothing came.</summary>
    Missed,

    /// <summary>Still to come.</summary>
    Due,
}

/// <summary>A day that was due and what became of it.</summary>
/// <param name="Expected">What was usual then: the amount before it.</param>
/// <param name="Amount">What was moved; null where nothing was.</param>
public sealed record OccurrenceResponse(
    DateOnly Due,
    OccurrenceState State,
    Money Expected,
    TransactionId? TransactionId,
    DateOnly? Date,
    Money? Amount
);

/// <param name="Occurrences">The newest first, with the next one due.</param>
/// <param name="PriceChanges">The oldest first.</param>
public sealed record RecurringDetailResponse(
    RecurringResponse Series,
    IReadOnlyList<OccurrenceResponse> Occurrences,
    IReadOnlyList<PriceChangeResponse> PriceChanges
);

internal static class GetRecurring
{
    internal static async Task<Results<Ok<RecurringDetailResponse>, NotFound>> Handle(
        RecurringId id,
        FinanceDbContext db,
        CancellationToken ct,
        DateOnly? today = null
    )
    {
        var known = await KnownSeries.KnownAsync(db, KnownSeries.Today(db, today), ct);
        var all = await KnownSeries.SeriesAsync(db, ct);
        var said = RecurringReading
            .Describe(all, known, await RecurringReading.CategoriesAsync(db, ct))
            .SingleOrDefault(s => s.Id == id);
        if (said is null || all.Single(r => r.Id == id) is not { } row)
            return TypedResults.NotFound();
        var living = await LivingAsync(db, row, ct);
        var changes = row.HasOccurrences ? row.Sighting!.Series.Amounts.Changes : [];
        return TypedResults.Ok(
            new RecurringDetailResponse(
                said,
                [.. OccurrencesOf(row, said, living).Reverse()],
                [.. changes.Select(change => PriceChangeResponse.Of(change, row.Currency))]
            )
        );
    }

    /// <summary>What was found may have been deleted since.</summary>
    private static async Task<HashSet<TransactionId>> LivingAsync(
        FinanceDbContext db,
        RecurringSeries row,
        CancellationToken ct
    )
    {
        var ids = row.Sighting?.Series.Occurrences.Select(o => o.Id).ToList() ?? [];
        return await db.Transactions.Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToHashSetAsync(ct);
    }

    private static IEnumerable<OccurrenceResponse> OccurrencesOf(
        RecurringSeries row,
        RecurringResponse said,
        HashSet<TransactionId> living
    )
    {
        Money Of(long minorUnits) => new(minorUnits, row.Currency);
        var met = row.Sighting?.Series.Occurrences.Where(o => living.Contains(o.Id)).ToList() ?? [];
        for (var i = 0; i < met.Count; i++)
        {
            var usual = Of(met[Math.Max(0, i - 1)].MinorUnits);
            for (var number = i == 0 ? met[0].Number : met[i - 1].Number + 1; number < met[i].Number; number++)
                yield return new(
                    row.Sighting!.Series.Schedule.Due(number),
                    OccurrenceState.Missed,
                    usual,
                    null,
                    null,
                    null
                );
            yield return new(
                met[i].Due,
                OccurrenceStates.Of(met[i]),
                usual,
                met[i].Id,
                met[i].Day,
                Of(met[i].MinorUnits)
            );
        }
        foreach (var day in said.Missed)
            yield return new(day, OccurrenceState.Missed, said.Amount, null, null, null);
        if (said.NextDue is { } next)
            yield return new(next, OccurrenceState.Due, said.Amount, null, null, null);
    }
}

internal static class OccurrenceStates
{
    // A weekend and a holiday are nobody's delay.
    private const int Punctual = 4;

    internal static OccurrenceState Of(Occurrence one) =>
        one.Day.DayNumber - one.Due.DayNumber > Punctual ? OccurrenceState.Late : OccurrenceState.Paid;
}
