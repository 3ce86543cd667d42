using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A rule as it is written. It does at least one thing.</summary>
/// <param name="CategoryId">Set where the conditions hold, except where a person decided.</param>
/// <param name="Payee">Likewise.</param>
/// <param name="Match">How many of the conditions must hold.</param>
/// <param name="Parts">Instead of a category: at least two, which divide any amount without a remainder.</param>
/// <param name="Tags">Added to those that are there.</param>
/// <param name="Note">Written where there is none.</param>
/// <param name="Transfer">One side of a movement between own accounts: linked with the other side where just one fits.</param>
/// <param name="Ignore">Statement lines are not imported, and nothing else is done.</param>
/// <param name="Stop">Where it matches, no later rule is tried.</param>
public sealed record RuleRequest(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<RuleCondition> Conditions,
    CategoryId? CategoryId = null,
    [property: PlainText(200)] string? Payee = null,
    RuleMatch Match = RuleMatch.All,
    [property: MaxLength(20)] IReadOnlyList<RulePartRequest>? Parts = null,
    [property: TransactionTags] IReadOnlyList<string>? Tags = null,
    [property: PlainText(2000)] string? Note = null,
    bool Transfer = false,
    bool Ignore = false,
    bool Stop = true,
    bool Enabled = true
)
{
    internal RuleActions Actions() =>
        new()
        {
            CategoryId = CategoryId,
            Payee = RuleText.Of(Payee),
            Parts = RulePartRequest.Of(Parts),
            Tags = RuleText.Of(Tags),
            Note = RuleText.Of(Note),
            Transfer = Transfer,
            Ignore = Ignore,
        };

    internal CategorizationRule Prepare(RuleId id) => new(id, Conditions, Actions(), Match, Stop);
}

/// <summary>A fixed amount, a share of what fixed amounts leave, or, with neither, the rest.</summary>
/// <param name="BasisPoints">Hundredths of a percent.</param>
/// <param name="Amount">Its size; the part takes the sign of the transaction.</param>
public sealed record RulePartRequest(
    CategoryId? CategoryId = null,
    [property: Range(1, 10_000)] int? BasisPoints = null,
    [property: PlausibleAmount] Money? Amount = null,
    [property: PlainText(500)] string? Note = null
)
{
    internal static IReadOnlyList<RulePart> Of(IReadOnlyList<RulePartRequest>? parts) =>
        [.. (parts ?? []).Select(p => new RulePart(p.CategoryId, p.BasisPoints, p.Amount, RuleText.Of(p.Note)))];
}

/// <summary>Texts as rules keep them: nothing rather than blanks, tags as transactions have them.</summary>
internal static class RuleText
{
    internal static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static IReadOnlyList<string> Of(IReadOnlyList<string>? tags) =>
        [.. (tags ?? []).Select(tag => tag.Trim().ToLowerInvariant()).Distinct()];
}

internal static class RuleCategories
{
    /// <summary>Whether every category that is named exists in this household.</summary>
    internal static async Task<bool> AreKnownAsync(FinanceDbContext db, RuleActions actions, CancellationToken ct)
    {
        var ids = actions
            .Parts.Select(part => part.CategoryId)
            .Append(actions.CategoryId)
            .OfType<CategoryId>()
            .Distinct()
            .ToList();
        return ids.Count == 0 || await db.Categories.CountAsync(c => ids.Contains(c.Id), ct) == ids.Count;
    }
}
