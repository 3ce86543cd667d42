using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <param name="Conditions">All of them must hold.</param>
/// <param name="CategoryId">Set where the conditions hold; at least this or <paramref name="Payee"/>.</param>
public sealed record CreateRuleRequest(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<RuleCondition> Conditions,
    CategoryId? CategoryId = null,
    [property: PlainText(200)] string? Payee = null
);

/// <summary>The new rule is tried last, and applies to what comes in from now on; the past is changed by applying it.</summary>
internal static class CreateRule
{
    internal static async Task<Results<Created<RuleResponse>, NotFound>> Handle(
        CreateRuleRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        RuleMatcher.Validate(request.Conditions);
        if (request.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, ct))
            return TypedResults.NotFound();

        var last = await db.Rules.MaxAsync(r => (int?)r.Position, ct) ?? -1;
        var conditions = HouseholdCategorizer.ToJson(request.Conditions);
        var rule = new Rule(request.Name.Trim(), checked(last + 1), conditions);
        rule.Then(request.CategoryId, request.Payee?.Trim());
        db.Act.Describe("rule.created", rule.Name);
        db.Add(rule);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/rules/{rule.Id}", RuleResponse.From(rule));
    }
}
