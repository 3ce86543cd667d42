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
        HttpContext http,
        CancellationToken ct
    )
    {
        var named = request.Decisions.Select(d => d.CategoryId).OfType<CategoryId>().Distinct().ToList();
        if (await db.Categories.CountAsync(c => named.Contains(c.Id), ct) != named.Count)
            return TypedResults.NotFound();
        var decisions = new Dictionary<ReviewQuestion, CategoryId?>();
        foreach (var (question, category) in request.Decisions)
            decisions.TryAdd(
                question.MerchantKey.Length == 0 ? question : question with { Description = null },
                category
            );
        return TypedResults.Ok(await DecideAsync(db, decisions, openOnly: false, http.Cascade(), ct));
    }

    internal static async Task<Ok<CategoriesDecidedResponse>> Accept(
        AcceptSuggestionsRequest request,
        FinanceDbContext db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var categorizer = http.Cascade();
        var waiting = CategoryQuestions.Waiting(db).Where(t => t.MerchantKey != "");
        var decisions = new Dictionary<ReviewQuestion, CategoryId?>();
        var top = await CategoryQuestions.TopAsync(db, waiting, MostGroups, ct);
        var opinions = await AiOpinions.LoadAsync(db, top.Select(g => g.Question.MerchantKey), ct);
        foreach (var group in top)
            // What was applied already is asked to measure it, and says nothing if it is waved through.
            if (
                CategoryQuestions.Suggest(categorizer, opinions, group.Newest) is { Applied: false } likely
                && likely.Confidence >= request.MinConfidence
            )
                decisions.Add(group.Question, likely.CategoryId);
        return TypedResults.Ok(await DecideAsync(db, decisions, openOnly: true, categorizer, ct));
    }

    private static async Task<CategoriesDecidedResponse> DecideAsync(
        FinanceDbContext db,
        Dictionary<ReviewQuestion, CategoryId?> decisions,
        bool openOnly,
        Categorizer categorizer,
        CancellationToken ct
    )
    {
        var opinions = await AiOpinions.LoadAsync(db, decisions.Keys.Select(q => q.MerchantKey), ct);
        db.Act.Describe("review.decided", decisions.Count.ToString(CultureInfo.InvariantCulture), ChangeKind.Bulk);
        var (answered, changed) = (new HashSet<ReviewQuestion>(), 0);
        TransactionId after = default;
        while (await NextAsync(db, decisions.Keys, openOnly, after, ct) is { Count: > 0 } some)
        {
            var rows = some.FindAll(t => decisions.ContainsKey(CategoryQuestions.Of(t)));
            var first = rows.FindAll(t => answered.Add(CategoryQuestions.Of(t)));
            await LearnAsync(db, first, decisions, categorizer, opinions, ct);
            foreach (var row in rows)
                row.Categorize(decisions[CategoryQuestions.Of(row)], DecisionSource.Person, null, null);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            after = some[^1].Id;
            changed += rows.Count;
        }
        return new(db.Act.ChangeSet?.Id, answered.Count, changed);
    }

    /// <summary>An answer is one observation, however many equal rows it is about.</summary>
    private static async Task LearnAsync(
        FinanceDbContext db,
        List<Transaction> rows,
        Dictionary<ReviewQuestion, CategoryId?> decisions,
        Categorizer categorizer,
        AiOpinions opinions,
        CancellationToken ct
    )
    {
        var memories = await MerchantLearning.MemoriesAsync(db, rows, ct);
        foreach (var row in rows)
        {
            var category = decisions[CategoryQuestions.Of(row)];
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
            MerchantLearning.Learn(db, memories, row, before, category);
        }
    }

    // In the order of ids, since a row that was decided waits no longer.
    private static Task<List<Transaction>> NextAsync(
        FinanceDbContext db,
        IReadOnlyCollection<ReviewQuestion> questions,
        bool openOnly,
        TransactionId after,
        CancellationToken ct
    ) =>
        CategoryQuestions
            .About(CategoryQuestions.Waiting(db), questions)
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
