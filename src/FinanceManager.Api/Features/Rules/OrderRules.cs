using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <param name="Ids">Every rule once, the first to be tried first.</param>
public sealed record OrderRulesRequest([property: MinLength(1), MaxLength(10_000)] IReadOnlyList<RuleId> Ids);

internal static class OrderRules
{
    internal static async Task<Results<NoContent, NotFound>> Handle(
        OrderRulesRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var rules = await db.Rules.ToDictionaryAsync(r => r.Id, ct);
        if (!request.Ids.All(rules.ContainsKey))
            return TypedResults.NotFound();
        // Somebody else may have written a rule meanwhile, which would be left without a place.
        if (request.Ids.Distinct().Count() != rules.Count || request.Ids.Count != rules.Count)
            throw new RuleViolation("rule.order-incomplete");

        foreach (var (place, id) in request.Ids.Index())
            rules[id].MoveTo(place);
        db.Act.Describe("rule.ordered");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
