using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Review;

/// <param name="Count">How many rows wait.</param>
/// <param name="Totals">Their sums, one per currency.</param>
/// <param name="Newest">One of them.</param>
/// <param name="Suggestion">Null where nobody can know.</param>
public sealed record ReviewGroup(
    ReviewQuestion Question,
    int Count,
    IReadOnlyList<Money> Totals,
    ReviewTransaction Newest,
    ReviewSuggestion? Suggestion
);

/// <param name="Items">Most rows first; deciding takes them off the list.</param>
/// <param name="Groups">How many there are in all.</param>
/// <param name="Rows">How many rows wait in all.</param>
public sealed record CategoryQuestionsResponse(IReadOnlyList<ReviewGroup> Items, int Groups, int Rows);

internal static class ListCategoryQuestions
{
    internal static async Task<Ok<CategoryQuestionsResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, 200)] int limit = 50
    )
    {
        var groups = CategoryQuestions
            .Waiting(db)
            .GroupBy(t => new
            {
                t.MerchantKey,
                Text = t.MerchantKey == "" ? t.Description : "",
                Income = t.MinorUnits > 0,
            });
        var top = await groups
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Newest = g.OrderByDescending(t => t.Date).ThenByDescending(t => t.Id).Select(t => t.Id).First(),
            })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.MerchantKey)
            .ThenBy(g => g.Key.Text)
            .Take(limit)
            .ToListAsync(ct);
        var keys = top.Select(g => g.Key.MerchantKey).Distinct().ToList();
        var sums = await CategoryQuestions
            .Waiting(db)
            .Where(t => keys.Contains(t.MerchantKey))
            .GroupBy(t => new
            {
                t.MerchantKey,
                Text = t.MerchantKey == "" ? t.Description : "",
                Income = t.MinorUnits > 0,
                t.Currency,
            })
            .Select(g => new { g.Key, Sum = g.Sum(t => t.MinorUnits) })
            .ToListAsync(ct);
        var rows = (await CategoryQuestions.RowsAsync(db, top.ConvertAll(g => g.Newest), ct)).ToDictionary(t => t.Id);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        var opinions = await AiOpinions.LoadAsync(db, keys, ct);
        var items = top.Select(g => new ReviewGroup(
            new(g.Key.MerchantKey, g.Key.Income, g.Key.MerchantKey.Length == 0 ? g.Key.Text : null),
            g.Count,
            [
                .. sums.Where(s =>
                        (s.Key.MerchantKey, s.Key.Text, s.Key.Income) == (g.Key.MerchantKey, g.Key.Text, g.Key.Income)
                    )
                    .Select(s => new Money(s.Sum, s.Key.Currency)),
            ],
            ReviewTransaction.From(rows[g.Newest]),
            CategoryQuestions.Suggest(categorizer, opinions, rows[g.Newest])
        ));
        return TypedResults.Ok(
            new CategoryQuestionsResponse(
                [.. items],
                await groups.Select(g => g.Key).CountAsync(ct),
                await CategoryQuestions.Waiting(db).CountAsync(ct)
            )
        );
    }
}
