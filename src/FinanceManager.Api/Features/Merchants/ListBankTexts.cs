using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <param name="Key">The bank's text without what changes from one purchase to the next.</param>
/// <param name="Count">How many transactions have it.</param>
/// <param name="Merchant">The name of the merchant it means; null where the household named none.</param>
public sealed record BankTextResponse(string Key, int Count, string? Merchant);

/// <summary>What banks call merchants, most rows first, to choose from.</summary>
internal static class ListBankTexts
{
    /// <param name="q">A part of the text, whatever its accents.</param>
    internal static async Task<Ok<Page<BankTextResponse>>> Handle(
        [StringLength(100, MinimumLength = 2)] string q,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, 50)] int limit = 20
    )
    {
        var pattern = SearchText.Containing(DescriptionNormalizer.Fold(q.Trim()));
        var texts = await db
            .Transactions.Where(t =>
                t.MerchantKey != "" && EF.Functions.Like(t.MerchantKey, pattern, SearchText.Escape)
            )
            .GroupBy(t => t.MerchantKey)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.Key)
            .Take(limit)
            .ToListAsync(ct);
        var names = await MerchantNames.LoadAsync(db, ct);
        return TypedResults.Ok(
            new Page<BankTextResponse>([
                .. texts.Select(t => new BankTextResponse(t.Key, t.Count, names.NameOf(t.Key))),
            ])
        );
    }
}
