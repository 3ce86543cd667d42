using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <param name="Name">Of a merchant there is already: the transaction's bank text means that one, too.</param>
/// <param name="TransactionId">One of its transactions.</param>
public sealed record NameMerchantRequest(
    [property: PlainText(200, MinimumLength = 1)] string Name,
    TransactionId TransactionId
);

/// <summary>What is left out stays as it is.</summary>
/// <param name="Keys">Those to keep; the others mean it no more.</param>
public sealed record EditMerchantRequest(
    [property: PlainText(200, MinimumLength = 1)] string? Name = null,
    [property: MaxLength(1000)] IReadOnlyList<string>? Keys = null
);

public sealed record JoinMerchantsRequest(MerchantId IntoId);

/// <summary>
/// Gives bank texts one name, which is shown as the payee where no person, document or rule named another; what the bank
/// wrote stays.
/// </summary>
internal static class NameMerchant
{
    private const int MostMerchants = 5000;
    private const int Chunk = 500;

    internal static async Task<Results<Created<MerchantResponse>, NotFound>> Handle(
        NameMerchantRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var key = await db
            .Transactions.Where(t => t.Id == request.TransactionId)
            .Select(t => t.MerchantKey)
            .SingleOrDefaultAsync(ct);
        if (key is null)
            return TypedResults.NotFound();
        if (key.Length == 0)
            throw new RuleViolation("merchant.nameless");
        var name = request.Name.Trim();
        var merchants = await db.Merchants.ToListAsync(ct);
        db.Act.Describe("merchant.named", name, ChangeKind.Bulk);
        Release(db, merchants, [key]);
        var merchant = merchants.Find(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase));
        if (merchant is null)
        {
            if (merchants.Count >= MostMerchants)
                throw new RuleViolation("merchant.too-many");
            db.Add(merchant = new Merchant(name, [key]));
        }
        else
            merchant.Add([key]);
        await db.SaveChangesAsync(ct);
        var answer = await ShowAsync(db, merchant, ct);
        return TypedResults.Created($"/api/v1/merchants/{answer.Id}", answer);
    }

    internal static async Task<Results<Ok<MerchantResponse>, NotFound>> Edit(
        MerchantId id,
        EditMerchantRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Merchants.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } merchant)
            return TypedResults.NotFound();
        if (request.Name is { } name)
            merchant.Rename(name.Trim());
        if (request.Keys is { } kept)
            merchant.Release(merchant.Keys.Except(kept).ToList());
        if (merchant.Keys.Count == 0)
            throw new RuleViolation("merchant.nameless");
        db.Act.Describe("merchant.edited", merchant.Name, ChangeKind.Bulk);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowAsync(db, merchant, ct));
    }

    internal static async Task<Results<Ok<MerchantResponse>, NotFound>> Join(
        MerchantId id,
        JoinMerchantsRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var both = await db.Merchants.Where(m => m.Id == id || m.Id == request.IntoId).ToListAsync(ct);
        if (both.Find(m => m.Id == id) is not { } merchant || both.Find(m => m.Id == request.IntoId) is not { } other)
            return TypedResults.NotFound();
        if (merchant == other)
            throw new RuleViolation("merchant.same");
        db.Act.Describe("merchant.joined", other.Name, ChangeKind.Bulk);
        other.Add(merchant.Keys);
        db.Remove(merchant);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await ShowAsync(db, other, ct));
    }

    /// <summary>Its texts mean nothing any more; payees that were shown stay.</summary>
    internal static async Task<Results<NoContent, NotFound>> Delete(
        MerchantId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Merchants.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } merchant)
            return TypedResults.NotFound();
        db.Act.Describe("merchant.deleted", merchant.Name);
        db.Remove(merchant);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static void Release(FinanceDbContext db, List<Merchant> merchants, string[] keys)
    {
        foreach (var merchant in merchants.FindAll(m => m.Keys.Intersect(keys).Any()))
        {
            merchant.Release(keys);
            if (merchant.Keys.Count == 0 && merchants.Remove(merchant))
                db.Remove(merchant);
        }
    }

    private static async Task<MerchantResponse> ShowAsync(FinanceDbContext db, Merchant merchant, CancellationToken ct)
    {
        var (id, name, keys) = (merchant.Id, merchant.Name, merchant.Keys);
        TransactionId after = default;
        while (await NextAsync(db, keys, name, after, ct) is { Count: > 0 } some)
        {
            foreach (var transaction in some)
                transaction.NamePayee(name, DecisionSource.Memory);
            await db.SaveChangesAsync(ct);
            db.Act.Continue(db);
            after = some[^1].Id;
        }
        var shown = await db.Merchants.AsNoTracking().Where(m => m.Id == id).ToListAsync(ct);
        return (await ListMerchants.DescribeAsync(db, shown, ct)).Single();
    }

    // Search text is made anew as a row is saved, so the rows are loaded, some at a time.
    private static Task<List<Transaction>> NextAsync(
        FinanceDbContext db,
        List<string> keys,
        string name,
        TransactionId after,
        CancellationToken ct
    ) =>
        db
            .Transactions.Where(t =>
                keys.Contains(t.MerchantKey)
                && t.Id > after
                && t.Payee != name
                && t.PayeeSource != DecisionSource.Person
                && t.PayeeSource != DecisionSource.Migrated
                && t.PayeeSource != DecisionSource.Rule
            )
            .OrderBy(t => t.Id)
            .Take(Chunk)
            .Include(t => t.Splits)
            .AsSplitQuery()
            .ToListAsync(ct);
}
