using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Changes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Merchants;

/// <param name="Name">Of a merchant there is already: the transaction's bank text means that one, too.</param>
/// <param name="TransactionId">One of its transactions.</param>
public sealed record NameMerchantRequest(
    [property: PlainText(200, MinimumLength = 1)] string Name,
    TransactionId TransactionId
);

/// <summary>
/// Gives bank texts one name, which is shown as the payee where no person, document or rule named another; what the bank
/// wrote stays.
/// </summary>
internal static class NameMerchant
{
    private const int MostMerchants = 5000;

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
        MerchantPayees.Release(db, merchants, [key]);
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
        var answer = await MerchantPayees.ShowAsync(db, merchant, ct);
        return TypedResults.Created($"/api/v1/merchants/{answer.Id}", answer);
    }
}
