using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <summary>The merchants that a household gave names, by name.</summary>
internal static class ListMerchants
{
    /// <param name="q">A part of the name or of a bank text, whatever its accents.</param>
    /// <param name="transactionId">Only the one that this transaction's bank text means.</param>
    internal static async Task<Ok<Page<MerchantResponse>>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        [StringLength(100)] string? q = null,
        TransactionId? transactionId = null,
        [Range(1, Page<MerchantResponse>.Most)] int limit = Page<MerchantResponse>.Usual,
        NameCursor? cursor = null
    )
    {
        var found = await db.Merchants.AsNoTracking().ToListAsync(ct);
        if (q is not null && DescriptionNormalizer.Fold(q.Trim()) is var wanted)
            found.RemoveAll(m =>
                !DescriptionNormalizer.Fold(m.Name).Contains(wanted, StringComparison.Ordinal)
                && !m.Keys.Exists(k => k.Contains(wanted, StringComparison.Ordinal))
            );
        if (transactionId is { } id)
        {
            var key = await db.Transactions.Where(t => t.Id == id).Select(t => t.MerchantKey).SingleOrDefaultAsync(ct);
            found.RemoveAll(m => key is null || !m.Keys.Contains(key));
        }
        // Sorted here, since every database has an order of its own; a household has few thousand at most.
        var rest = found
            .Select(m => (Merchant: m, Place: new NameCursor(DescriptionNormalizer.Fold(m.Name), m.Id.Value)))
            .Where(m => cursor is not { } seen || seen.IsBefore(m.Place))
            .OrderBy(m => m.Place.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Place.Id)
            .Take(limit + 1)
            .ToList();
        var next = rest.Count > limit ? rest[limit - 1].Place.ToString() : null;
        var shown = rest.Take(limit).Select(m => m.Merchant).ToList();
        return TypedResults.Ok(new Page<MerchantResponse>(await DescribeAsync(db, shown, ct), next));
    }

    internal static async Task<List<MerchantResponse>> DescribeAsync(
        FinanceDbContext db,
        IReadOnlyList<Merchant> merchants,
        CancellationToken ct
    )
    {
        var keys = merchants.SelectMany(m => m.Keys).ToList();
        var counts = await db
            .Transactions.Where(t => keys.Contains(t.MerchantKey))
            .GroupBy(t => t.MerchantKey)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return
        [
            .. merchants.Select(m =>
            {
                var texts = m
                    .Keys.Select(k => new MerchantBankText(k, counts.GetValueOrDefault(k)))
                    .OrderByDescending(t => t.Count)
                    .ThenBy(t => t.Key, StringComparer.Ordinal)
                    .ToList();
                return new MerchantResponse(m.Id, m.Name, texts, texts.Sum(t => t.Count));
            }),
        ];
    }
}
