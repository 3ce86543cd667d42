using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>
/// A member that is absent stays; <c>categoryId</c>, <c>payee</c> and <c>note</c> are cleared by null, <c>parts</c> and
/// <c>tags</c> by an empty list.
/// </summary>
public sealed record EditRuleRequest
{
    private readonly GivenMembers _given = new();

    [PlainText(100, MinimumLength = 1)]
    public string? Name { get; init; }

    public RuleMatch? Match { get; init; }

    [MinLength(1), MaxLength(20)]
    public IReadOnlyList<RuleCondition>? Conditions { get; init; }

    public CategoryId? CategoryId
    {
        get;
        init => field = _given.Note(value);
    }

    [PlainText(200)]
    public string? Payee
    {
        get;
        init => field = _given.Note(value);
    }

    [MaxLength(20)]
    public IReadOnlyList<RulePartRequest>? Parts { get; init; }

    [TransactionTags]
    public IReadOnlyList<string>? Tags { get; init; }

    [PlainText(2000)]
    public string? Note
    {
        get;
        init => field = _given.Note(value);
    }

    public bool? Transfer { get; init; }

    public bool? Ignore { get; init; }

    public bool? Stop { get; init; }

    public bool? Enabled { get; init; }

    /// <summary>Place among the rules, from 0; the others make room.</summary>
    [Range(0, 10_000)]
    public int? Position { get; init; }

    internal bool Has(string member) => _given.Has(member);

    internal RuleActions Actions(RuleActions now) =>
        new()
        {
            CategoryId = Has(nameof(CategoryId)) ? CategoryId : now.CategoryId,
            Payee = Has(nameof(Payee)) ? RuleText.Of(Payee) : now.Payee,
            Parts = Parts is null ? now.Parts : RulePartRequest.Of(Parts),
            Tags = Tags is null ? now.Tags : RuleText.Of(Tags),
            Note = Has(nameof(Note)) ? RuleText.Of(Note) : now.Note,
            Transfer = Transfer ?? now.Transfer,
            Ignore = Ignore ?? now.Ignore,
        };
}

internal static class EditRule
{
    internal static async Task<Results<Ok<RuleResponse>, NotFound, ProblemHttpResult>> Handle(
        RuleId id,
        EditRuleRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var rules = await db.Rules.OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        if (rules.SingleOrDefault(r => r.Id == id) is not { } rule)
            return TypedResults.NotFound();
        if (await RowVersion.RefuseAsync(db, ifMatch, RuleResponse.From(rule), [id.Value], ct) is { } refusal)
            return refusal;
        var actions = request.Actions(rule.Actions);
        if (!await RuleCategories.AreKnownAsync(db, actions, ct))
            return TypedResults.NotFound();

        if (request.Name is { } name)
            rule.Rename(name.Trim());
        if (request.Conditions is { } conditions)
            RuleMatcher.Validate(conditions);
        rule.When(
            request.Match ?? rule.Match,
            request.Conditions is null ? rule.Conditions : HouseholdCategorizer.ToJson(request.Conditions)
        );
        rule.Then(actions);
        rule.StopAfter(request.Stop ?? rule.Stop);
        rule.Enable(request.Enabled ?? rule.Enabled);
        if (request.Position is { } position)
            Place(rules, rule, position);
        db.Act.Describe("rule.edited", rule.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(RuleResponse.From(rule));
    }

    private static void Place(List<Rule> rules, Rule rule, int position)
    {
        rules.Remove(rule);
        rules.Insert(Math.Min(position, rules.Count), rule);
        foreach (var (place, one) in rules.Index())
            one.MoveTo(place);
    }
}
