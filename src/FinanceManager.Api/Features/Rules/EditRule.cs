using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A member that is absent stays; <c>categoryId</c> and <c>payee</c> are cleared by null.</summary>
public sealed record EditRuleRequest
{
    private readonly GivenMembers _given = new();

    [PlainText(100, MinimumLength = 1)]
    public string? Name { get; init; }

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

    public bool? Enabled { get; init; }

    /// <summary>Place among the rules, from 0; the others make room.</summary>
    [Range(0, 10_000)]
    public int? Position { get; init; }

    internal bool Has(string member) => _given.Has(member);
}

internal static class EditRule
{
    internal static async Task<Results<Ok<RuleResponse>, NotFound>> Handle(
        RuleId id,
        EditRuleRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var rules = await db.Rules.OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        if (rules.SingleOrDefault(r => r.Id == id) is not { } rule)
            return TypedResults.NotFound();
        if (request.CategoryId is { } category && !await db.Categories.AnyAsync(c => c.Id == category, ct))
            return TypedResults.NotFound();

        if (request.Name is { } name)
            rule.Rename(name.Trim());
        if (request.Conditions is { } conditions)
        {
            RuleMatcher.Validate(conditions);
            rule.When(HouseholdCategorizer.ToJson(conditions));
        }
        rule.Then(
            request.Has(nameof(request.CategoryId)) ? request.CategoryId : rule.CategoryId,
            request.Has(nameof(request.Payee)) ? request.Payee?.Trim() : rule.Payee
        );
        if (request.Enabled is { } enabled)
            rule.Enable(enabled);
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
