using FinanceManager.Api.Categorization;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Features.Rules;

/// <param name="Position">Rules are tried in this order; what an earlier one decides stands.</param>
/// <param name="Match">How many of the conditions must hold.</param>
/// <param name="Parts">Instead of a category; they divide any amount without a remainder.</param>
/// <param name="Ignore">Statement lines are not imported.</param>
/// <param name="Stop">Where it matches, no later rule is tried.</param>
/// <param name="Hits">
/// How many transactions have their category by this rule now; null where it decides none, and outside the list.
/// </param>
/// <param name="LastHit">The day of the newest of them.</param>
public sealed record RuleResponse(
    RuleId Id,
    string Name,
    int Position,
    bool Enabled,
    RuleMatch Match,
    IReadOnlyList<RuleCondition> Conditions,
    CategoryId? CategoryId,
    string? Payee,
    IReadOnlyList<RulePart> Parts,
    IReadOnlyList<string> Tags,
    string? Note,
    bool Transfer,
    bool Ignore,
    bool Stop,
    int? Hits = null,
    DateOnly? LastHit = null
) : IVersioned
{
    // Its place among the others is theirs, too.
    public string Version =>
        RowVersion.Of(Name, Enabled, Match, Conditions, CategoryId, Payee, Parts, Tags, Note, Transfer, Ignore, Stop);

    internal static RuleResponse From(Rule r) =>
        new(
            r.Id,
            r.Name,
            r.Position,
            r.Enabled,
            r.Match,
            HouseholdCategorizer.Conditions(r),
            r.CategoryId,
            r.Payee,
            r.Parts,
            r.Tags,
            r.Note,
            r.Transfer,
            r.Ignore,
            r.Stop
        );
}
