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

    internal static IQueryable<Transaction> Of(FinanceDbContext db, ReviewQuestion question)
    {
        var (key, text, income) = (question.MerchantKey, question.Description, question.Income);
        return key.Length > 0
            ? Waiting(db).Where(t => t.MerchantKey == key && t.MinorUnits > 0 == income)
            : Waiting(db).Where(t => t.MerchantKey == "" && t.Description == text && t.MinorUnits > 0 == income);
    }

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

    internal static Task<List<Transaction>> RowsAsync(
        FinanceDbContext db,
        IReadOnlyList<TransactionId> ids,
        CancellationToken ct
    ) => db.Transactions.AsNoTracking().Include(t => t.Splits).Where(t => ids.Contains(t.Id)).ToListAsync(ct);

    private static string? BankPayee(Transaction row) => row.PayeeSource == DecisionSource.Bank ? row.Payee : null;
}
