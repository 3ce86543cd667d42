using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <param name="Count">How many transactions applying the rule would change.</param>
/// <param name="Rows">The newest of them, as they are now.</param>
/// <param name="TimedOut">A regular expression took too long and was given up, so that the count is too low.</param>
public sealed record RulePreviewResponse(int Count, IReadOnlyList<RulePreviewRow> Rows, bool TimedOut)
{
    private const int Shown = 50;

    internal static async Task<RulePreviewResponse> OfAsync(RuleSweep sweep, CancellationToken ct)
    {
        var (count, rows) = (0, new List<RulePreviewRow>());
        await foreach (var r in sweep.RunAsync(ct))
        {
            count++;
            if (rows.Count < Shown)
                rows.Add(
                    new(r.Id, r.AccountId, r.Date, new(r.MinorUnits, r.Currency), r.Payee, r.Description, r.CategoryId)
                );
        }
        return new(count, rows, sweep.TimedOut);
    }
}

public sealed record RulePreviewRow(
    TransactionId TransactionId,
    AccountId AccountId,
    DateOnly Date,
    Money Amount,
    string? Payee,
    string Description,
    CategoryId? CategoryId
);

/// <summary>A dry run of a saved rule over history; nothing is written.</summary>
internal static class PreviewRule
{
    internal static async Task<Results<Ok<RulePreviewResponse>, NotFound>> Handle(
        RuleId id,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Rules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
            return TypedResults.NotFound();
        var sweep = await RuleSweep.OfAsync(db, RuleSweep.Prepare(rule), rule, ct);
        return TypedResults.Ok(await RulePreviewResponse.OfAsync(sweep, ct));
    }
}

/// <summary>A rule that is not saved.</summary>
public sealed record PreviewDraftRuleRequest(
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<RuleCondition> Conditions,
    CategoryId? CategoryId = null,
    [property: PlainText(200)] string? Payee = null
);

/// <summary>A dry run of a rule while it is being written, as if it were tried last.</summary>
internal static class PreviewDraftRule
{
    internal static async Task<Results<Ok<RulePreviewResponse>, NotFound>> Handle(
        PreviewDraftRuleRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        RuleMatcher.Validate(request.Conditions);
        if (request.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, ct))
            return TypedResults.NotFound();
        var draft = new CategorizationRule(RuleId.New(), request.Conditions, request.CategoryId, request.Payee?.Trim());
        var sweep = await RuleSweep.OfAsync(db, draft, saved: null, ct);
        return TypedResults.Ok(await RulePreviewResponse.OfAsync(sweep, ct));
    }
}
