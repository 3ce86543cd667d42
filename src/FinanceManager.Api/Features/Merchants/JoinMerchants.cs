using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <param name="Ids">The merchants that turned out to be this one, too; at most 200.</param>
public sealed record JoinMerchantsRequest([property: MinLength(1), MaxLength(200)] IReadOnlyList<MerchantId> Ids);

/// <summary>What means the others means this one from now on, and its name is shown.</summary>
internal static class JoinMerchants
{
    internal static async Task<Results<Ok<MerchantResponse>, NotFound>> Handle(
        MerchantId id,
        JoinMerchantsRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var ids = request.Ids.Distinct().ToList();
        if (ids.Contains(id))
            throw new RuleViolation("merchant.same");
        var found = await db.Merchants.Where(m => m.Id == id || ids.Contains(m.Id)).ToListAsync(ct);
        if (found.Count != ids.Count + 1 || found.Find(m => m.Id == id) is not { } merchant)
            return TypedResults.NotFound();
        db.Act.Describe("merchant.joined", merchant.Name, ChangeKind.Bulk);
        foreach (var other in found.Where(m => m != merchant))
        {
            merchant.Add(other.Keys);
            db.Remove(other);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await MerchantPayees.ShowAsync(db, merchant, ct));
    }
}
