using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>The new rule is tried last, and applies to what comes in from now on; the past is changed by applying it.</summary>
internal static class CreateRule
{
    internal static async Task<Results<Created<RuleResponse>, NotFound>> Handle(
        RuleRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var actions = request.Actions();
        if (!await RuleCategories.AreKnownAsync(db, actions, ct))
            return TypedResults.NotFound();

        var last = await db.Rules.MaxAsync(r => (int?)r.Position, ct) ?? -1;
        var rule = Make(request, actions, checked(last + 1));
        db.Act.Describe("rule.created", rule.Name);
        db.Add(rule);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/rules/{rule.Id}", RuleResponse.From(rule));
    }

    internal static Rule Make(RuleRequest request, RuleActions actions, int position)
    {
        RuleMatcher.Validate(request.Conditions);
        var conditions = HouseholdCategorizer.ToJson(request.Conditions);
        var rule = new Rule(request.Name.Trim(), position, conditions);
        rule.When(request.Match, conditions);
        rule.Then(actions);
        rule.StopAfter(request.Stop);
        rule.Enable(request.Enabled);
        return rule;
    }
}
