using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Review;

public enum ReviewKind
{
    /// <summary>The category is unsure.</summary>
    Category,

    /// <summary>Two transactions may be one movement.</summary>
    Duplicate,

    /// <summary>Two transactions may be the ends of a transfer.</summary>
    Transfer,
}

/// <summary>A transaction as far as a person needs it to decide.</summary>
public sealed record ReviewTransaction(
    TransactionId Id,
    AccountId AccountId,
    DateOnly Date,
    Money Amount,
    string? Payee,
    string Description,
    TransactionStatus Status,
    CategoryId? CategoryId,
    double? Confidence
)
{
    internal static ReviewTransaction From(Transaction t)
    {
        var split = t.Splits.MinBy(s => s.Position)!;
        return new(
            t.Id,
            t.AccountId,
            t.Date,
            t.Amount,
            t.Payee,
            t.Description,
            t.Status,
            split.CategoryId,
            split.Confidence
        );
    }
}

/// <param name="Other">The transaction that it may belong with.</param>
/// <param name="Score">0–1, how likely.</param>
/// <param name="Reason">A code the client words.</param>
public sealed record ReviewItem(
    ReviewKind Kind,
    ReviewTransaction Transaction,
    ReviewTransaction? Other,
    double? Score,
    string? Reason
);

public sealed record ReviewCounts(int Category, int Duplicate, int Transfer);

/// <param name="Items">The surest first, of one kind; deciding takes them off the list.</param>
public sealed record ReviewResponse(IReadOnlyList<ReviewItem> Items, ReviewCounts Counts);

/// <summary>What waits for a person.</summary>
internal static class GetReview
{
    internal static async Task<Ok<ReviewResponse>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        ReviewKind kind = ReviewKind.Duplicate,
        [Range(1, 200)] int limit = 50
    )
    {
        var counts = new ReviewCounts(
            await CategoryQuestions.Waiting(db).CountAsync(ct),
            await Open(db, MatchKind.Duplicate).CountAsync(ct),
            await Open(db, MatchKind.Transfer).CountAsync(ct)
        );
        var items = kind switch
        {
            ReviewKind.Category => await UnsureAsync(db, limit, ct),
            ReviewKind.Duplicate => await MatchesAsync(db, MatchKind.Duplicate, kind, limit, ct),
            _ => await MatchesAsync(db, MatchKind.Transfer, kind, limit, ct),
        };
        return TypedResults.Ok(new ReviewResponse(items, counts));
    }

    // What was deleted, merged or linked meanwhile is no question any more.
    private static IQueryable<PossibleMatch> Open(FinanceDbContext db, MatchKind kind) =>
        db.PossibleMatches.Where(m =>
            m.Kind == kind
            && !m.Dismissed
            && db.Transactions.Any(t =>
                t.Id == m.TransactionId && (kind == MatchKind.Duplicate || t.TransferId == null)
            )
            && db.Transactions.Any(t => t.Id == m.OtherId && (kind == MatchKind.Duplicate || t.TransferId == null))
        );

    private static async Task<List<ReviewItem>> UnsureAsync(FinanceDbContext db, int limit, CancellationToken ct)
    {
        var rows = await CategoryQuestions
            .Waiting(db)
            .Include(t => t.Splits)
            .OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);
        return [.. rows.Select(t => new ReviewItem(ReviewKind.Category, ReviewTransaction.From(t), null, null, null))];
    }

    private static async Task<List<ReviewItem>> MatchesAsync(
        FinanceDbContext db,
        MatchKind matchKind,
        ReviewKind kind,
        int limit,
        CancellationToken ct
    )
    {
        var matches = await Open(db, matchKind)
            .OrderByDescending(m => m.Score)
            .ThenByDescending(m => m.TransactionId)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);
        var ids = matches.SelectMany(m => new[] { m.TransactionId, m.OtherId }).Distinct().ToList();
        var rows = await db
            .Transactions.Include(t => t.Splits)
            .Where(t => ids.Contains(t.Id))
            .AsNoTracking()
            .ToDictionaryAsync(t => t.Id, ct);
        return
        [
            .. matches.Select(m => new ReviewItem(
                kind,
                ReviewTransaction.From(rows[m.TransactionId]),
                ReviewTransaction.From(rows[m.OtherId]),
                m.Score,
                m.Reason
            )),
        ];
    }
}
