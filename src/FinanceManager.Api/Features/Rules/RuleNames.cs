using FinanceManager.Api.Categorization;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Rules;

/// <summary>What a household's categories and accounts are called in a file of rules, there and back.</summary>
internal sealed class RuleNames
{
    private const string PlainColour = "#808080";
    private const string PlainIcon = "tag";

    private readonly List<Category> _categories;
    private readonly IReadOnlyList<(AccountId Id, string Name)> _accounts;
    private readonly bool _create;

    private RuleNames(List<Category> categories, IReadOnlyList<(AccountId Id, string Name)> accounts, bool create) =>
        (_categories, _accounts, _create) = (categories, accounts, create);

    /// <summary>Categories that a file asked for and the household had not.</summary>
    internal List<Category> Created { get; } = [];

    /// <param name="create">Whether <see cref="IdOf"/> makes what is missing.</param>
    internal static async Task<RuleNames> OfAsync(FinanceDbContext db, bool create, CancellationToken ct)
    {
        var accounts = await db.Accounts.Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        return new(await db.Categories.ToListAsync(ct), [.. accounts.Select(a => (a.Id, a.Name))], create);
    }

    internal FiledRule Filed(Rule rule) =>
        new(
            rule.Name,
            [.. HouseholdCategorizer.Conditions(rule).Select(Filed)],
            rule.Match,
            Filed(rule.CategoryId),
            rule.Payee,
            [.. rule.Parts.Select(p => new FiledRulePart(Filed(p.CategoryId), p.BasisPoints, p.Amount, p.Note))],
            rule.Tags,
            rule.Note,
            rule.Transfer,
            rule.Ignore,
            rule.Stop,
            rule.Enabled
        );

    /// <summary>The first name in a rule that stands for nothing here, with its code.</summary>
    internal (string Code, string Name)? Missing(FiledRule filed)
    {
        foreach (var condition in filed.Conditions.Where(c => c.Field is RuleField.Account))
            if (AccountOf(condition.Value) is null)
                return ("rule.account-unknown", condition.Value);
        foreach (var category in (filed.Parts ?? []).Select(part => part.Category).Append(filed.Category))
            if (category is not null && Find(category) is null && !MayCreate(category))
                return ("rule.category-unknown", category.Name ?? category.Key ?? "");
        return null;
    }

    /// <summary>A condition with the account's id for its name.</summary>
    internal RuleCondition Here(RuleCondition condition) =>
        condition.Field is RuleField.Account && AccountOf(condition.Value) is { } id
            ? condition with
            {
                Value = id.ToString(),
            }
            : condition;

    /// <summary>Of a category that is not <see cref="Missing"/>.</summary>
    internal CategoryId IdOf(FiledCategory category) => (Find(category) ?? Create(category)).Id;

    private RuleCondition Filed(RuleCondition condition)
    {
        var account = _accounts.FirstOrDefault(a => a.Id.ToString() == condition.Value);
        // Of two accounts of one name only the id tells which.
        return condition.Field is RuleField.Account && account.Name is { } name && AccountOf(name) == account.Id
            ? condition with
            {
                Value = name,
            }
            : condition;
    }

    private FiledCategory? Filed(CategoryId? id)
    {
        if (_categories.Find(c => c.Id == id) is not { } category)
            return null;
        if (category.Key is not null)
            return new(category.Key);
        var parent = _categories.Find(c => c.Id == category.ParentId);
        return new(Name: category.Name, Parent: parent?.Key ?? parent?.Name, Kind: category.Kind);
    }

    private AccountId? AccountOf(string text)
    {
        var named = _accounts.Where(a => a.Id.ToString() == text || IsSame(a.Name, text)).ToList();
        return named.Count == 1 ? named[0].Id : null;
    }

    private Category? Find(FiledCategory wanted) =>
        wanted.Key is { } key ? _categories.Find(c => c.Key == key)
        : wanted.Parent is null ? _categories.Find(c => c.ParentId is null && IsSame(c.Name, wanted.Name))
        : Top(wanted.Parent) is { } parent
            ? _categories.Find(c => c.ParentId == parent.Id && IsSame(c.Name, wanted.Name))
        : null;

    private Category? Top(string keyOrName) =>
        _categories.Find(c => c.ParentId is null && (c.Key == keyOrName || IsSame(c.Name, keyOrName)));

    private bool MayCreate(FiledCategory wanted) => _create && wanted is { Key: null, Name: not null };

    private Category Create(FiledCategory wanted)
    {
        var parent = wanted.Parent is null ? null : Top(wanted.Parent) ?? Add(wanted.Parent, wanted.Kind, null);
        return Add(wanted.Name!, parent?.Kind ?? wanted.Kind, parent);
    }

    private Category Add(string name, CategoryKind kind, Category? parent)
    {
        var position = _categories.Select(c => c.Position).DefaultIfEmpty(-1).Max() + 1;
        var (colour, icon) = (parent?.Colour ?? PlainColour, parent?.Icon ?? PlainIcon);
        var category = new Category(null, parent?.Id, kind, name.Trim(), colour, icon, position);
        _categories.Add(category);
        Created.Add(category);
        return category;
    }

    private static bool IsSame(string? one, string? other) =>
        one is not null
        && other is not null
        && DescriptionNormalizer.Fold(one.Trim()) == DescriptionNormalizer.Fold(other.Trim());
}
