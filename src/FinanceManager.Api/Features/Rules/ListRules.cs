using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>In the order in which they are tried.</summary>
internal static class ListRules
{
    internal static async Task<Ok<Page<RuleResponse>>> Handle(FinanceDbContext db, CancellationToken ct)
    {
        var rules = await db.Rules.AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        return TypedResults.Ok(new Page<RuleResponse>([.. rules.Select(RuleResponse.From)]));
    }
}
