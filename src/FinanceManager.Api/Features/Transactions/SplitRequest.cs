using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>A part of a transaction; the parts add up to its amount.</summary>
public sealed record SplitRequest(
    Money Amount,
    CategoryId? CategoryId = null,
    [property: PlainText(500)] string? Note = null
);

internal static class SplitParts
{
    internal static void Divide(Transaction transaction, IReadOnlyList<SplitRequest> splits)
    {
        if (splits.Any(s => s.Amount.Currency != transaction.Currency))
            throw new RuleViolation("account.currency-mismatch");
        transaction.Divide([.. splits.Select(s => new SplitPart(s.CategoryId, s.Amount.MinorUnits, s.Note))]);
    }

    /// <summary>Whether every category that is named exists in this household.</summary>
    internal static async Task<bool> AreKnownAsync(
        FinanceDbContext db,
        IEnumerable<CategoryId?> named,
        CancellationToken ct
    )
    {
        var ids = named.OfType<CategoryId>().Distinct().ToList();
        return ids.Count == 0 || await db.Categories.CountAsync(c => ids.Contains(c.Id), ct) == ids.Count;
    }
}
