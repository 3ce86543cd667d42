using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <summary>What is left out stays as it is.</summary>
/// <param name="Add">Bank texts that mean it from now on, as the bank or a list writes them; another merchant loses them.</param>
/// <param name="Remove">Keys that mean it no more; what they were shown as stays.</param>
public sealed record EditMerchantRequest(
    [property: PlainText(200, MinimumLength = 1)] string? Name = null,
    [property: MaxLength(200)] IReadOnlyList<string>? Add = null,
    [property: MaxLength(1000)] IReadOnlyList<string>? Remove = null
);

internal static class EditMerchant
{
    internal static async Task<Results<Ok<MerchantResponse>, NotFound>> Handle(
        MerchantId id,
        EditMerchantRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var merchants = await db.Merchants.ToListAsync(ct);
        if (merchants.Find(m => m.Id == id) is not { } merchant)
            return TypedResults.NotFound();
        merchants.Remove(merchant);
        if (request.Name?.Trim() is { } name)
        {
            if (merchants.Exists(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)))
                throw new RuleViolation("merchant.name-taken");
            merchant.Rename(name);
        }
        var added = await KeysAsync(db, request.Add ?? [], ct);
        merchant.Release(request.Remove ?? []);
        MerchantPayees.Release(db, merchants, added);
        merchant.Add(added);
        if (merchant.Keys.Count == 0)
            throw new RuleViolation("merchant.nameless");
        db.Act.Describe("merchant.edited", merchant.Name, ChangeKind.Bulk);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await MerchantPayees.ShowAsync(db, merchant, ct));
    }

    /// <summary>A key that rows have is one as it stands; anything else is a text as a bank would write it.</summary>
    private static async Task<List<string>> KeysAsync(
        FinanceDbContext db,
        IReadOnlyList<string> texts,
        CancellationToken ct
    )
    {
        var known = await db
            .Transactions.Where(t => texts.Contains(t.MerchantKey))
            .Select(t => t.MerchantKey)
            .Distinct()
            .ToListAsync(ct);
        var keys = texts.Select(t => known.Contains(t) ? t : DescriptionNormalizer.KeyOf(t)).Distinct().ToList();
        return keys.Contains("") ? throw new RuleViolation("merchant.nameless") : keys;
    }
}
