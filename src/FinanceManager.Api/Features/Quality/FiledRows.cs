using FinanceManager.Api.Data;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Quality;

/// <summary>Who put the rows of a period under their categories, as it stands: what a person changed is the person's.</summary>
/// <param name="All">Rows outside transfers.</param>
/// <param name="ByTier">Without asking.</param>
/// <param name="ByPerson">Set, accepted or brought along by a person.</param>
internal sealed record FiledRows(int All, IReadOnlyDictionary<DecisionSource, int> ByTier, int ByPerson)
{
    internal int Filed => ByTier.Values.Sum();

    internal static async Task<FiledRows> SinceAsync(FinanceDbContext db, DateOnly since, CancellationToken ct)
    {
        // A row of several parts counts once, by its first.
        var counts = await db
            .Transactions.Where(t => t.Date >= since && t.TransferId == null)
            .Join(
                db.Splits.Where(s => s.Position == 0),
                t => t.Id,
                s => s.TransactionId,
                (t, s) =>
                    new
                    {
                        s.Source,
                        HasCategory = s.CategoryId != null,
                        t.NeedsReview,
                    }
            )
            .GroupBy(r => r)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var byPerson = counts.Where(c => c.Key.Source is DecisionSource.Person or DecisionSource.Migrated);
        var byTier = counts
            .Where(c =>
                c.Key is { HasCategory: true, Source: not (DecisionSource.Person or DecisionSource.Migrated) }
                // An unsure answer of Claude's stands under its category while it waits; others that wait are samples.
                && c.Key is not { Source: DecisionSource.Ai, NeedsReview: true }
            )
            .GroupBy(c => c.Key.Source)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        return new(counts.Sum(c => c.Count), byTier, byPerson.Sum(c => c.Count));
    }
}
