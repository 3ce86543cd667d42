using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Review;

/// <summary>The two do not belong together. Where the category is open, too, that is still asked for.</summary>
public sealed record DismissMatchRequest(MatchKind Kind, TransactionId TransactionId, TransactionId OtherId);

internal static class DismissMatch
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        DismissMatchRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var match = await db.PossibleMatches.SingleOrDefaultAsync(
            m => m.Kind == request.Kind && m.TransactionId == request.TransactionId && m.OtherId == request.OtherId,
            ct
        );
        if (match is null)
            return TypedResults.NotFound();
        match.Dismiss(true);
        if (
            match.Kind == MatchKind.Duplicate
            && await db.Transactions.Include(t => t.Splits).SingleOrDefaultAsync(t => t.Id == match.TransactionId, ct)
                is { } flagged
        )
        {
            db.Act.Describe("review.dismissed", flagged.Payee ?? flagged.Description);
            if (!await IsAskedOtherwiseAsync(db, match, ct))
                flagged.Reviewed(DescriptionNormalizer.Normalize(flagged.Description).Kind is PaymentKind.Own);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static Task<bool> IsAskedOtherwiseAsync(FinanceDbContext db, PossibleMatch match, CancellationToken ct) =>
        db.PossibleMatches.AnyAsync(
            m =>
                m.Kind == match.Kind
                && m.TransactionId == match.TransactionId
                && m.OtherId != match.OtherId
                && !m.Dismissed
                && db.Transactions.Any(other => other.Id == m.OtherId),
            ct
        );
}
