using System.Collections.Frozen;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Categorization;

/// <summary>A bank's own category text, where it is the name of a default category in one of our languages.</summary>
internal static class BankCategories
{
    // A top category wins over a child of the same name.
    private static readonly FrozenDictionary<(string Name, CategoryKind Kind), string> Keys = DefaultCategories
        .All.OrderBy(c => c.ParentKey is not null)
        .SelectMany(c => c.Names.Values.Select(name => (Name: DescriptionNormalizer.Fold(name), c.Kind, c.Key)))
        .DistinctBy(c => (c.Name, c.Kind))
        .ToFrozenDictionary(c => (c.Name, c.Kind), c => c.Key);

    internal static string? KeyOf(string? text, CategoryKind direction) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : Keys.GetValueOrDefault((DescriptionNormalizer.Fold(text.Trim()), direction));
}
