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
        var waiting = CategoryQuestions.Waiting(db);
        var top = await CategoryQuestions.TopAsync(db, waiting, limit, ct);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        var opinions = await AiOpinions.LoadAsync(db, top.Select(g => g.Question.MerchantKey), ct);
        return TypedResults.Ok(
            new CategoryQuestionsResponse(
                [
                    .. top.Select(g => new ReviewGroup(
                        g.Question,
                        g.Count,
                        g.Totals,
                        ReviewTransaction.From(g.Newest),
                        CategoryQuestions.Suggest(categorizer, opinions, g.Newest)
                    )),
                ],
                await CategoryQuestions.CountAsync(waiting, ct),
                await waiting.CountAsync(ct)
            )
        );
    }
}
