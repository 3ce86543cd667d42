using FinanceManager.Api.Data;
using FinanceManager.Api.Insights;
using FinanceManager.Domain;
using FinanceManager.Domain.Health;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Insights;

/// <summary>A part of the score.</summary>
/// <param name="Weight">In percent of what is there; 0 where it is left out.</param>
/// <param name="Value">A share of one, or months; null where it is left out.</param>
/// <param name="Gap">Why it is left out.</param>
/// <param name="Above">The sum that the value is a quotient of, by <paramref name="Below"/>; null for the typical month.</param>
/// <param name="Corners">Of its curve: points by value, with straight lines between.</param>
public sealed record HealthComponentResponse(
    HealthPart Part,
    int PublishedWeight,
    decimal Weight,
    decimal? Value,
    decimal? Points,
    HealthGap? Gap,
    Money? Above,
    Money? Below,
    IReadOnlyList<HealthCornerResponse> Corners
);

/// <summary>At this value, so many points.</summary>
public sealed record HealthCornerResponse(decimal Value, decimal Points);

/// <param name="Month">At its end.</param>
public sealed record HealthHistoryResponse(YearMonth Month, decimal? Score);

/// <param name="Score">0 to 100; null where no part can be told.</param>
/// <param name="Months">How many whole months are looked at; <paramref name="From"/> is the first.</param>
/// <param name="Unknown">Amounts that are left out, since no rate is known for them.</param>
/// <param name="History">The last twelve ends of months, the oldest first, reckoned by the same formula.</param>
public sealed record HealthScoreResponse(
    int Version,
    decimal? Score,
    Currency Currency,
    YearMonth? From,
    YearMonth To,
    int Months,
    int Unknown,
    IReadOnlyList<HealthComponentResponse> Components,
    IReadOnlyList<HealthAction> Actions,
    IReadOnlyList<HealthHistoryResponse> History
)
{
    internal static HealthScoreResponse Of(
        HealthScore score,
        YearMonth to,
        IReadOnlyList<HealthHistoryResponse> history
    ) =>
        new(
            score.Version,
            score.Score,
            score.Facts.Currency,
            score.Facts.Months.Count > 0 ? score.Facts.Months[0].Month : null,
            to,
            score.Facts.Months.Count,
            score.Facts.Unknown,
            [.. score.Components.Select(c => ComponentOf(c, score.Facts.Currency))],
            HealthActions.Of(score),
            history
        );

    private static HealthComponentResponse ComponentOf(HealthComponent part, Currency currency)
    {
        var rule = HealthFormula.Of(part.Part);
        return new(
            part.Part,
            rule.Weight,
            part.Weight,
            part.Value is { } value ? decimal.Round(value, 4, MidpointRounding.ToEven) : null,
            part.Points,
            part.Gap,
            part.Of is { } of ? new(of.Above, currency) : null,
            part.Of is { } quotient ? new(quotient.Below, currency) : null,
            [.. rule.Curve.Corners.Select(c => new HealthCornerResponse(c.Value, c.Points))]
        );
    }
}

/// <summary>The score at the end of the last whole month, what raises it, and how it came there.</summary>
internal static class GetHealthScore
{
    private const int History = 12;

    internal static async Task<Ok<HealthScoreResponse>> Handle(FinanceDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await ReadAsync(db, YearMonth.Of(InsightReading.Today(db)).AddMonths(-1), ct));

    /// <param name="last">At whose end.</param>
    internal static async Task<HealthScoreResponse> ReadAsync(FinanceDbContext db, YearMonth last, CancellationToken ct)
    {
        var conversion = await BaseConversion.LoadAsync(db, ct);
        var first = last.AddMonths(1 - History);
        var reading = await HealthReading.ReadAsync(db, conversion, first, last, ct);
        var months = Enumerable.Range(0, History).Select(i => first.AddMonths(i));
        var history = months.Select(m => new HealthHistoryResponse(m, HealthScore.Of(reading.FactsAt(m)).Score));
        return HealthScoreResponse.Of(HealthScore.Of(reading.FactsAt(last)), last, [.. history]);
    }
}
