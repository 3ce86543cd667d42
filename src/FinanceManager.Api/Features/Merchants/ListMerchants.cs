using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <summary>The merchants that a household gave names.</summary>
internal static class ListMerchants
{
    /// <param name="q">A part of the name or of a bank text, whatever its accents.</param>
    internal static async Task<Ok<Page<MerchantResponse>>> Handle(
        FinanceDbContext db,
        CancellationToken ct,
        [StringLength(100)] string? q = null
    )
    {
        var merchants = await db.Merchants.AsNoTracking().OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(ct);
        if (q is not null && DescriptionNormalizer.Fold(q) is var wanted)
            merchants.RemoveAll(m =>
                !DescriptionNormalizer.Fold(m.Name).Contains(wanted, StringComparison.Ordinal)
                && !m.Keys.Exists(k => k.Contains(wanted, StringComparison.Ordinal))
            );
        return TypedResults.Ok(new Page<MerchantResponse>(await DescribeAsync(db, merchants, ct)));
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
            .. merchants.Select(m => new MerchantResponse(
                m.Id,
                m.Name,
                m.Keys,
                m.Keys.Sum(k => counts.GetValueOrDefault(k))
            )),
        ];
    }
}
