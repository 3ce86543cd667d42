using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>What the rule decided so far stays.</summary>
internal static class DeleteRule
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        RuleId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Rules.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return TypedResults.NotFound();
        db.Act.Describe("rule.deleted", rule.Name);
        db.Remove(rule);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
