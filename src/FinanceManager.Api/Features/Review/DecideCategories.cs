using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FinanceManager.Api.Ai;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Review;

/// <param name="CategoryId">For all rows of the question; null means that they want none.</param>
public sealed record CategoryDecisionRequest(ReviewQuestion Question, CategoryId? CategoryId);

/// <param name="Decisions">At most 200.</param>
public sealed record DecideCategoriesRequest(
    [property: MinLength(1), MaxLength(200)] IReadOnlyList<CategoryDecisionRequest> Decisions
);

/// <param name="MinConfidence">Suggestions at least this sure are accepted, of the 500 merchants with most rows; the next call takes the next ones.</param>
public sealed record AcceptSuggestionsRequest([property: Range(0.5, 1)] double MinConfidence);

/// <param name="ChangeSetId">Undoes all of it; null when nothing waited any more.</param>
/// <param name="Groups">How many questions were answered.</param>
/// <param name="Changed">How many rows.</param>
public sealed record CategoriesDecidedResponse(ChangeSetId? ChangeSetId, int Groups, int Changed);

/// <summary>A person says what merchants are, for all rows that wait; memory learns it, and whether suggestions were right.</summary>
internal static class DecideCategories
{
    private const int Chunk = 500;
    private const int MostGroups = 500;

    internal static async Task<Results<Ok<CategoriesDecidedResponse>, NotFound>> Handle(
        DecideCategoriesRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var named = request.Decisions.Select(d => d.CategoryId).OfType<CategoryId>().Distinct().ToList();
        if (await db.Categories.CountAsync(c => named.Contains(c.Id), ct) != named.Count)
            return TypedResults.NotFound();
        return TypedResults.Ok(await DecideAsync(db, request.Decisions, openOnly: false, ct));
    }

    internal static async Task<Ok<CategoriesDecidedResponse>> Accept(
        AcceptSuggestionsRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var newest = await CategoryQuestions
            .Waiting(db)
            .Where(t => t.MerchantKey != "")
            .GroupBy(t => new { t.MerchantKey, Income = t.MinorUnits > 0 })
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Newest = g.OrderByDescending(t => t.Date).ThenByDescending(t => t.Id).Select(t => t.Id).First(),
            })
            .OrderByDescending(g => g.Count)
            .Take(MostGroups)
            .ToListAsync(ct);
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        var opinions = await AiOpinions.LoadAsync(db, newest.Select(g => g.Key.MerchantKey), ct);
        var decisions = new List<CategoryDecisionRequest>();
        foreach (var ids in newest.Select(g => g.Newest).Chunk(Chunk))
        foreach (var row in await CategoryQuestions.RowsAsync(db, ids, ct))
            // What was applied already is asked to measure it, and says nothing if it is waved through.
            if (
                CategoryQuestions.Suggest(categorizer, opinions, row) is { Applied: false } likely
                && likely.Confidence >= request.MinConfidence
            )
                decisions.Add(new(new(row.MerchantKey, row.MinorUnits > 0), likely.CategoryId));
        return TypedResults.Ok(await DecideAsync(db, decisions, openOnly: true, ct));
    }

    private static async Task<CategoriesDecidedResponse> DecideAsync(
        FinanceDbContext db,
        IReadOnlyList<CategoryDecisionRequest> decisions,
        bool openOnly,
        CancellationToken ct
    )
    {
        var categorizer = await HouseholdCategorizer.LoadAsync(db, ct);
        var opinions = await AiOpinions.LoadAsync(db, decisions.Select(d => d.Question.MerchantKey), ct);
        db.Act.Describe("review.decided", decisions.Count.ToString(CultureInfo.InvariantCulture), ChangeKind.Bulk);
        var (groups, changed) = (0, 0);
        foreach (var decision in decisions)
            if (await DecideAsync(db, decision, openOnly, categorizer, opinions, ct) is > 0 and var rows)
                (groups, changed) = (groups + 1, changed + rows);
        return new(db.Act.ChangeSet?.Id, groups, changed);
    }

    private static async Task<int> DecideAsync(
        FinanceDbContext db,
        CategoryDecisionRequest decision,
        bool openOnly,
        Categorizer categorizer,
        AiOpinions opinions,
        CancellationToken ct
    )
    {
        var changed = 0;
        TransactionId after = default;
        while (await NextAsync(db, decision.Question, openOnly, after, ct) is { Count: > 0 } some)
        {
            if (changed == 0)
                await LearnAsync(db, some[0], decision.CategoryId, categorizer, opinions, ct);
            foreach (var row in some)
                row.Categorize(decision.CategoryId, DecisionSource.Person, null, null);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            after = some[^1].Id;
            changed += some.Count;
        }
        return changed;
    }

    private static async Task LearnAsync(
        FinanceDbContext db,
        Transaction row,
        CategoryId? category,
        Categorizer categorizer,
        AiOpinions opinions,
        CancellationToken ct
    )
    {
        var before = Decided.Of(row);
        if (!before.IsGuess && CategoryQuestions.Suggest(categorizer, opinions, row) is { } likely)
            db.Add(
                new CategoryOutcome(
                    likely.Source,
                    likely.Confidence,
                    false,
                    likely.CategoryId == category,
                    true,
                    db.Clock.GetUtcNow()
                )
            );
        await MerchantLearning.LearnAsync(db, row, before, category, ct);
    }

    // In the order of ids, since a row that was decided waits no longer.
    private static Task<List<Transaction>> NextAsync(
        FinanceDbContext db,
        ReviewQuestion question,
        bool openOnly,
        TransactionId after,
        CancellationToken ct
    ) =>
        CategoryQuestions
            .Of(db, question)
            .Where(t => t.Id > after)
            // What a person or a rule decided of a part stands.
            .Where(t =>
                t.Splits.All(s =>
                    s.Source != DecisionSource.Person
                    && s.Source != DecisionSource.Migrated
                    && s.Source != DecisionSource.Rule
                    && (!openOnly || s.CategoryId == null)
                )
            )
            .OrderBy(t => t.Id)
            .Take(Chunk)
            .Include(t => t.Splits)
            .AsSplitQuery()
            .ToListAsync(ct);
}
