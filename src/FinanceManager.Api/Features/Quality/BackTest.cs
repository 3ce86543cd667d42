using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Quality;

/// <param name="Learned">Movements a person decided on, from which was learned.</param>
/// <param name="Tested">Later ones, which were then guessed.</param>
/// <param name="Report">Null where a person decided on too few.</param>
/// <param name="SeenBefore">Those whose merchant had been decided on before.</param>
public sealed record BackTestResponse(int Learned, int Tested, QualityReport? Report, QualityReport? SeenBefore);

/// <summary>
/// Learns from the earlier seven tenths of what a person decided in the last twelve months, and guesses the rest. Nothing
/// is written.
/// </summary>
internal static class BackTest
{
    private const int MostRows = 3000;
    private const int FewestRows = 40;

    internal static async Task<Ok<BackTestResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var since = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime).AddMonths(-12);
        var decided = db.Splits.Where(s =>
            s.CategoryId != null && (s.Source == DecisionSource.Person || s.Source == DecisionSource.Migrated)
        );
        var rows = await db
            .Transactions.Where(t => t.Date >= since && t.MerchantKey != "")
            .Join(
                decided,
                t => t.Id,
                s => s.TransactionId,
                (t, s) =>
                    new
                    {
                        t.Date,
                        t.Id,
                        t.Description,
                        t.MinorUnits,
                        Category = s.CategoryId!.Value,
                        Part = s.MinorUnits,
                    }
            )
            .Where(t => t.Part == t.MinorUnits)
            .OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(MostRows)
            .ToListAsync(ct);
        rows.Reverse();
        var learned = rows.Count * 7 / 10;
        if (rows.Count < FewestRows)
            return TypedResults.Ok(new BackTestResponse(learned, rows.Count - learned, null, null));

        var labels = rows.Take(learned).Select(r => r.Category).Distinct().ToList();
        var movements = rows.ConvertAll(r =>
            (Text: TextOf(r.Description, r.MinorUnits), Label: labels.IndexOf(r.Category))
        );
        var features = MovementFeatures.Shipped;
        var model = HouseholdModel.Train(
            movements.GetRange(0, learned).ConvertAll(m => new KnownMovement(m.Text, m.Label)),
            labels.Count,
            features
        );
        var trials = movements.Skip(learned).Select(m => Try(model, features, m.Text, m.Label)).ToList();
        return TypedResults.Ok(
            new BackTestResponse(
                learned,
                trials.Count,
                QualityReport.Of(trials),
                QualityReport.Of(trials.Where(t => t.SeenBefore))
            )
        );
    }

    private static Trial Try(HouseholdModel model, MovementFeatures features, ModelText text, int label)
    {
        var guess = model.Of(text, features.Of(text));
        return new("", guess.Confidence, model.Applies(guess), guess.Label == label, guess.FromMemory);
    }

    private static ModelText TextOf(string description, long minorUnits) =>
        new(
            MerchantText.Of(description, null),
            minorUnits > 0 ? CategoryKind.Income : CategoryKind.Expense,
            MerchantMemory.SizeOf(minorUnits)
        );
}
