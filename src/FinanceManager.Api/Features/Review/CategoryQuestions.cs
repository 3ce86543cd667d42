using FinanceManager.Api.Ai;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Review;

/// <summary>What rows that wait for a category have in common: one merchant, and money in or out.</summary>
/// <param name="MerchantKey">Empty where the bank's text names nobody.</param>
/// <param name="Income">Money came in.</param>
/// <param name="Description">The bank's text where no merchant is named, otherwise absent.</param>
public sealed record ReviewQuestion(string MerchantKey, bool Income, string? Description = null);

/// <param name="Source">Who suggests it.</param>
/// <param name="Confidence">The share of such suggestions that are right, 0–1.</param>
/// <param name="Evidence">Machine-readable: <c>memory:9</c>, <c>dictionary:ifood</c>, <c>kind:pix-out</c>, <c>model</c>, <c>ai:MODEL:VERSION</c>, <c>bank</c>.</param>
/// <param name="Applied">It stands already, and is shown to keep what is measured honest.</param>
public sealed record ReviewSuggestion(
    CategoryId CategoryId,
    DecisionSource Source,
    double Confidence,
    string Evidence,
    bool Applied
);

/// <summary>The rows of one question.</summary>
/// <param name="Totals">Their sums, one per currency.</param>
/// <param name="Newest">By day, and of one day the one that came in last; not tracked.</param>
internal sealed record WaitingGroup(
    ReviewQuestion Question,
    int Count,
    IReadOnlyList<Money> Totals,
    Transaction Newest
);

/// <summary>Rows that wait for a category, by merchant, and what the cascade would say, or the model said.</summary>
internal static class CategoryQuestions
{
    /// <summary>Rows that wait, except those that only wait to be told whether they are duplicates.</summary>
    internal static IQueryable<Transaction> Waiting(FinanceDbContext db) =>
        db.Transactions.Where(t =>
            t.NeedsReview
            && t.TransferId == null
            && !db.PossibleMatches.Any(m =>
                m.Kind == MatchKind.Duplicate
                && !m.Dismissed
                && m.TransactionId == t.Id
                && db.Transactions.Any(other => other.Id == m.OtherId)
            )
        );

    internal static ReviewQuestion Of(Transaction row) =>
        new(row.MerchantKey, row.MinorUnits > 0, row.MerchantKey.Length == 0 ? row.Description : null);

    /// <summary>The rows of any of the questions; those of the same merchant that went the other way, too.</summary>
    internal static IQueryable<Transaction> About(
        IQueryable<Transaction> waiting,
        IReadOnlyCollection<ReviewQuestion> questions
    )
    {
        var keys = questions.Select(q => q.MerchantKey).Distinct().ToList();
        var texts = questions.Select(q => q.Description).OfType<string>().Distinct().ToList();
        return waiting.Where(t =>
            keys.Contains(t.MerchantKey) && (t.MerchantKey != "" || texts.Contains(t.Description))
        );
    }

    /// <summary>The questions with most rows, in a few walks over the rows that wait, however many questions there are.</summary>
    internal static async Task<List<WaitingGroup>> TopAsync(
        FinanceDbContext db,
        IQueryable<Transaction> waiting,
        int limit,
        CancellationToken ct
    )
    {
        var top = await Asked(waiting)
            .GroupBy(a => new
            {
                a.MerchantKey,
                a.Text,
                a.Income,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key.MerchantKey)
            .ThenBy(g => g.Key.Text)
            .ThenBy(g => g.Key.Income)
            .Take(limit)
            .ToListAsync(ct);
        var questions = top.ConvertAll(g => (Question: Question(g.Key.MerchantKey, g.Key.Income, g.Key.Text), g.Count));
        var rows = About(waiting, questions.ConvertAll(q => q.Question));
        var totals = await TotalsAsync(rows, ct);
        var newest = await NewestAsync(db, rows, ct);
        return questions.ConvertAll(q => new WaitingGroup(
            q.Question,
            q.Count,
            [.. totals[q.Question]],
            newest[q.Question]
        ));
    }

    /// <summary>How many questions there are.</summary>
    internal static Task<int> CountAsync(IQueryable<Transaction> waiting, CancellationToken ct) =>
        Asked(waiting)
            .Select(a => new
            {
                a.MerchantKey,
                a.Text,
                a.Income,
            })
            .Distinct()
            .CountAsync(ct);

    /// <summary>What would be said now of a row, and of one that was decided without asking, what was said.</summary>
    internal static ReviewSuggestion? Suggest(Categorizer categorizer, AiOpinions opinions, Transaction row)
    {
        var split = row.Splits.MinBy(s => s.Position)!;
        if (Decided.Of(row) is { IsGuess: true, CategoryId: { } applied })
            return new(applied, split.Source, split.Confidence!.Value, split.Evidence ?? "", true);
        var answer = categorizer.Categorize(
            new(row.Description, BankPayee(row), row.MinorUnits, row.Currency, row.AccountId) { Date = row.Date }
        );
        if (answer.CategoryId is { } category)
            return new(category, answer.Source, answer.Confidence ?? 1, answer.Evidence ?? "", false);
        return opinions.Beside(row.MerchantKey, row.MinorUnits > 0, answer.Suggested) is { } likely
            ? new(likely.CategoryId, likely.Source, likely.Confidence, likely.Evidence, false)
            : null;
    }

    private static async Task<ILookup<ReviewQuestion, Money>> TotalsAsync(
        IQueryable<Transaction> rows,
        CancellationToken ct
    )
    {
        var sums = await Asked(rows)
            .GroupBy(a => new
            {
                a.MerchantKey,
                a.Text,
                a.Income,
                a.Currency,
            })
            .Select(g => new { g.Key, Sum = g.Sum(a => a.MinorUnits) })
            .ToListAsync(ct);
        return sums.ToLookup(
            s => Question(s.Key.MerchantKey, s.Key.Income, s.Key.Text),
            s => new Money(s.Sum, s.Key.Currency)
        );
    }

    private static async Task<Dictionary<ReviewQuestion, Transaction>> NewestAsync(
        FinanceDbContext db,
        IQueryable<Transaction> rows,
        CancellationToken ct
    )
    {
        var lastDays = Asked(rows)
            .GroupBy(a => new
            {
                a.MerchantKey,
                a.Text,
                a.Income,
            })
            .Select(g => new
            {
                g.Key.MerchantKey,
                g.Key.Text,
                g.Key.Income,
                Date = g.Max(a => a.Date),
            });
        var ofLastDay = await Asked(rows)
            .Join(
                lastDays,
                a => new
                {
                    a.MerchantKey,
                    a.Text,
                    a.Income,
                    a.Date,
                },
                d => new
                {
                    d.MerchantKey,
                    d.Text,
                    d.Income,
                    d.Date,
                },
                (a, _) => a
            )
            .ToListAsync(ct);
        var newest = ofLastDay
            .GroupBy(a => Question(a.MerchantKey, a.Income, a.Text))
            .Select(g => g.Max(a => a.Id))
            .ToList();
        return await db
            .Transactions.AsNoTracking()
            .Include(t => t.Splits)
            .Where(t => newest.Contains(t.Id))
            .ToDictionaryAsync(Of, ct);
    }

    private static IQueryable<AskedRow> Asked(IQueryable<Transaction> rows) =>
        rows.Select(t => new AskedRow
        {
            Id = t.Id,
            MerchantKey = t.MerchantKey,
            Text = t.MerchantKey == "" ? t.Description : "",
            Income = t.MinorUnits > 0,
            Date = t.Date,
            MinorUnits = t.MinorUnits,
            Currency = t.Currency,
        });

    private static ReviewQuestion Question(string key, bool income, string text) =>
        new(key, income, key.Length == 0 ? text : null);

    private static string? BankPayee(Transaction row) => row.PayeeSource == DecisionSource.Bank ? row.Payee : null;

    private sealed class AskedRow
    {
        public required TransactionId Id { get; init; }
        public required string MerchantKey { get; init; }

        /// <summary>Empty where a merchant is named.</summary>
        public required string Text { get; init; }
        public required bool Income { get; init; }
        public required DateOnly Date { get; init; }
        public required long MinorUnits { get; init; }
        public required Currency Currency { get; init; }
    }
}
