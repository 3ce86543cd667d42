using FinanceManager.Api.Categorization;
using FinanceManager.Api.Categorization.Model;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Quality;

/// <param name="Tested">Movements of the last twelve months that a person decided on, which were guessed again.</param>
/// <param name="Report">The whole cascade; null where a person decided on too few.</param>
/// <param name="SeenBefore">Those whose merchant had been decided on before.</param>
/// <param name="Tiers">By what answered.</param>
public sealed record BackTestResponse(
    int Tested,
    QualityReport? Report,
    QualityReport? SeenBefore,
    IReadOnlyList<TierQuality> Tiers
);

/// <summary>
/// Guesses again what a person decided in the last twelve months, in five parts one after the other, each from nothing but
/// what had been decided before it. Rules say what a person said, and Claude is not asked again: both stay out. Nothing is
/// written.
/// </summary>
internal static class BackTest
{
    private const int MostRows = 3000;
    private const int FewestRows = 40;
    private const int Parts = 5;
    private const int Months = 12;

    internal static async Task<Ok<BackTestResponse>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var since = DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime).AddMonths(-Months);
        var rows = await RowsAsync(db, ct);
        var first = rows.FindIndex(r => r.Date >= since);
        var tested = first < 0 ? 0 : rows.Count - first;
        if (tested < FewestRows)
            return TypedResults.Ok(new BackTestResponse(tested, null, null, []));

        var categories = await db.Categories.Where(c => !c.Hidden).Select(c => new { c.Id, c.Key }).ToListAsync(ct);
        var past = new Past(
            categories.Where(c => c.Key is not null).ToDictionary(c => c.Key!, c => c.Id),
            categories.Select(c => c.Id).ToHashSet()
        );
        var trials = new List<Trial>(tested);
        for (var part = 0; part < Parts; part++)
        {
            ct.ThrowIfCancellationRequested();
            var (from, to) = (first + (tested * part / Parts), first + (tested * (part + 1) / Parts));
            trials.AddRange(past.Guess(rows.GetRange(0, from), rows.GetRange(from, to - from)));
        }
        return TypedResults.Ok(
            new BackTestResponse(
                tested,
                QualityReport.Of(trials),
                QualityReport.Of(trials.Where(t => t.SeenBefore)),
                QualityReport.ByTier(trials)
            )
        );
    }

    /// <summary>The oldest first.</summary>
    private static async Task<List<DecidedRow>> RowsAsync(FinanceDbContext db, CancellationToken ct)
    {
        var decided = db.Splits.Where(s =>
            s.CategoryId != null && (s.Source == DecisionSource.Person || s.Source == DecisionSource.Migrated)
        );
        var rows = await db
            .Transactions.Where(t => t.MerchantKey != "" && t.TransferId == null)
            .Join(
                decided,
                t => t.Id,
                s => s.TransactionId,
                (t, s) =>
                    new
                    {
                        Row = t,
                        Category = s.CategoryId!.Value,
                        Part = s.MinorUnits,
                    }
            )
            .Where(r => r.Part == r.Row.MinorUnits)
            .OrderByDescending(r => r.Row.Date)
            .ThenByDescending(r => r.Row.Id)
            .Take(MostRows)
            .Select(r => new DecidedRow(
                r.Row.Date,
                r.Row.MerchantKey,
                r.Row.BankText ?? r.Row.Description,
                r.Row.PayeeSource == DecisionSource.Bank ? r.Row.Payee : null,
                r.Row.MinorUnits,
                r.Row.Currency,
                r.Row.AccountId,
                r.Category
            ))
            .ToListAsync(ct);
        rows.Reverse();
        return rows;
    }
}
