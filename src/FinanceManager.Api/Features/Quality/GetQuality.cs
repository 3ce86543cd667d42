using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Quality;

/// <summary>"Of 412 at 90 % or more, 97 % stood": answers between two confidences.</summary>
/// <param name="From">Confidence, 0–1, inclusive.</param>
/// <param name="To">Exclusive, but for 1.</param>
/// <param name="Right">How many a person confirmed.</param>
public sealed record ConfidenceBand(double From, double To, int Count, int Right);

/// <param name="Threshold">Confidence from which this household's own model applies without asking.</param>
/// <param name="Remembered">How many merchants a person decided on.</param>
/// <param name="SharedThreshold">The same of the merchants that are known to anybody.</param>
/// <param name="Corrected">What was put right unasked, which says nothing of what was right and is not in the shares.</param>
/// <param name="Rows">All rows of the period outside transfers.</param>
/// <param name="Filed">Those that stand where they were put without asking.</param>
/// <param name="ByPerson">Those that a person set, accepted or brought along; nobody has put the rest anywhere yet.</param>
/// <param name="All">
/// What was confirmed or corrected when asked for; silence does not count. Coverage alone is of all rows.
/// </param>
/// <param name="Tiers">Likewise.</param>
public sealed record QualityResponse(
    double Threshold,
    double SharedThreshold,
    int Remembered,
    int Corrected,
    int Rows,
    int Filed,
    int ByPerson,
    QualityReport All,
    IReadOnlyList<TierQuality> Tiers,
    IReadOnlyList<ConfidenceBand> Bands
);

/// <summary>How often what was guessed was right, as far as a person said so.</summary>
internal static class GetQuality
{
    private const int MostOutcomes = 50_000;
    private static readonly double[] Edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1];

    internal static async Task<Ok<QualityResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, 60)] int months = 12
    )
    {
        var since = db.Clock.GetUtcNow().AddMonths(-months);
        var outcomes = await db
            .CategoryOutcomes.AsNoTracking()
            .Where(o => o.At >= since)
            .OrderByDescending(o => o.At)
            .Take(MostOutcomes)
            .ToListAsync(ct);
        var corrected = outcomes.RemoveAll(o => !o.Asked);
        var trials = outcomes.ConvertAll(o => new Trial(o.Tier, o.Confidence, o.Applied, o.WasRight));
        var filed = await FiledRows.SinceAsync(db, DateOnly.FromDateTime(since.UtcDateTime), ct);
        var model = await HouseholdModels.OfAsync(db, await MerchantNames.LoadAsync(db, ct), ct);
        return TypedResults.Ok(
            new QualityResponse(
                model?.Model.Threshold ?? LocalTiers.Usual,
                (await HouseholdModels.SharedThresholdsAsync(db, ct)).Dictionary,
                await db.MerchantMemories.Select(m => m.Key).Distinct().CountAsync(ct),
                corrected,
                filed.All,
                filed.Filed,
                filed.ByPerson,
                QualityReport.Of(trials).Covering(filed.Filed, filed.All),
                Tiers(trials, filed),
                [.. Edges.Zip(Edges.Skip(1), (from, to) => Band(outcomes, from, to))]
            )
        );
    }

    private static List<TierQuality> Tiers(List<Trial> trials, FiledRows filed)
    {
        var told = trials.ToLookup(t => t.Tier);
        return
        [
            .. filed
                .ByTier.Keys.Union(told.Select(g => g.Key))
                .OrderDescending()
                .Select(tier => (Tier: tier, Filed: filed.ByTier.GetValueOrDefault(tier)))
                .Select(t => new TierQuality(
                    t.Tier,
                    t.Filed,
                    QualityReport.Of(told[t.Tier]).Covering(t.Filed, filed.All)
                )),
        ];
    }

    private static ConfidenceBand Band(List<CategoryOutcome> outcomes, double from, double to)
    {
        var within = outcomes.FindAll(o =>
            o.Confidence >= from && (o.Confidence < to || (to >= 1 && o.Confidence <= 1))
        );
        return new(from, to, within.Count, within.Count(o => o.WasRight));
    }
}
