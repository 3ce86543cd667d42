using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A dry run of a saved rule over history; nothing is written.</summary>
internal static class PreviewRule
{
    internal static async Task<Results<Ok<RulePreviewResponse>, NotFound>> Handle(
        RuleId id,
        FinanceDbContext db,
        CancellationToken ct,
        RuleEffect show = RuleEffect.Changes,
        DayCursor? cursor = null,
        [Range(1, 500)] int limit = 50
    )
    {
        if (await db.Rules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return TypedResults.NotFound();
        var sweep = await RuleSweep.OfAsync(db, HouseholdCategorizer.Prepare(rule), ct);
        return TypedResults.Ok(await new RulePreview(sweep, show, limit).RunAsync(cursor, ct));
    }
}

/// <summary>
/// A dry run of a rule while it is being written: in the place of the rule that is edited, or as if it were tried last.
/// </summary>
internal static class PreviewDraftRule
{
    internal static async Task<Results<Ok<RulePreviewResponse>, NotFound>> Handle(
        RuleRequest request,
        FinanceDbContext db,
        CancellationToken ct,
        RuleId? ruleId = null,
        RuleEffect show = RuleEffect.Changes,
        DayCursor? cursor = null,
        [Range(1, 500)] int limit = 50
    )
    {
        RuleMatcher.Validate(request.Conditions);
        var draft = request.Prepare(ruleId ?? RuleId.New());
        // While it does nothing yet, the person sees what it matches.
        if (!draft.Actions.IsNothing)
            draft.Actions.Check();
        if (!await RuleCategories.AreKnownAsync(db, draft.Actions, ct))
            return TypedResults.NotFound();
        if (ruleId is { } id && !await db.Rules.AnyAsync(r => r.Id == id, ct))
            return TypedResults.NotFound();
        var sweep = await RuleSweep.OfAsync(db, draft, ct);
        return TypedResults.Ok(await new RulePreview(sweep, show, limit).RunAsync(cursor, ct));
    }
}
