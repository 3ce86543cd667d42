using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Categorization;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Features.Rules;

/// <summary>A rule as a file has it: categories and accounts by what they are called, so that it can move to another household.</summary>
/// <param name="Conditions">An account is named, or given by its id.</param>
public sealed record FiledRule(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    [property: MinLength(1), MaxLength(20)] IReadOnlyList<RuleCondition> Conditions,
    RuleMatch Match = RuleMatch.All,
    FiledCategory? Category = null,
    [property: PlainText(200)] string? Payee = null,
    [property: MaxLength(20)] IReadOnlyList<FiledRulePart>? Parts = null,
    [property: TransactionTags] IReadOnlyList<string>? Tags = null,
    [property: PlainText(2000)] string? Note = null,
    bool Transfer = false,
    bool Ignore = false,
    bool Stop = true,
    bool Enabled = true
)
{
    internal RuleActions Actions(Func<FiledCategory, CategoryId> idOf) =>
        new()
        {
            CategoryId = Category is null ? null : idOf(Category),
            Payee = RuleText.Of(Payee),
            Parts =
            [
                .. (Parts ?? []).Select(p => new RulePart(
                    p.Category is null ? null : idOf(p.Category),
                    p.BasisPoints,
                    p.Amount,
                    RuleText.Of(p.Note)
                )),
            ],
            Tags = RuleText.Of(Tags),
            Note = RuleText.Of(Note),
            Transfer = Transfer,
            Ignore = Ignore,
        };
}

public sealed record FiledRulePart(
    FiledCategory? Category = null,
    [property: Range(1, 10_000)] int? BasisPoints = null,
    [property: PlausibleAmount] Money? Amount = null,
    [property: PlainText(500)] string? Note = null
);

/// <summary>A default category by its key, an own one by its name and that of its parent.</summary>
/// <param name="Parent">Key or name.</param>
/// <param name="Kind">For one that is to be created.</param>
public sealed record FiledCategory(
    [property: PlainText(100)] string? Key = null,
    [property: PlainText(100, MinimumLength = 1)] string? Name = null,
    [property: PlainText(100, MinimumLength = 1)] string? Parent = null,
    CategoryKind Kind = CategoryKind.Expense
);
