using FinanceManager.Api.Categorization;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements;

namespace FinanceManager.Api.Features.Imports;

/// <summary>The household's categories by what they are called: their own names, and the shipped ones in each language.</summary>
internal sealed class CategoryNames
{
    private readonly Dictionary<CategoryId, Category> _all = [];
    private readonly Dictionary<(string Group, string Name, CategoryKind Kind), Category> _paths = [];
    private readonly Dictionary<(string Name, CategoryKind Kind), HashSet<Category>> _names = [];

    internal static CategoryNames Of(IEnumerable<Category> categories)
    {
        var names = new CategoryNames();
        var all = categories.ToList();
        foreach (var category in all)
            names._all.Add(category.Id, category);
        foreach (var category in all)
            names.Add(category);
        return names;
    }

    internal void Add(Category category)
    {
        _all[category.Id] = category;
        var parent = category.ParentId is { } id ? _all.GetValueOrDefault(id) : null;
        foreach (var name in NamesOf(category))
        {
            foreach (var group in parent is null ? [""] : NamesOf(parent))
                _paths.TryAdd((group, name, category.Kind), category);
            if (!_names.TryGetValue((name, category.Kind), out var same))
                _names.Add((name, category.Kind), same = []);
            same.Add(category);
        }
    }

    /// <summary>The category of the file's own group and name.</summary>
    internal Category? Exactly(StatementCategory read) =>
        _paths.GetValueOrDefault((Fold(read.Group ?? ""), Fold(read.Name), read.Kind));

    /// <summary>A category that others may stand under.</summary>
    internal Category? Top(string name, CategoryKind kind) => _paths.GetValueOrDefault(("", Fold(name), kind));

    /// <summary>
    /// Which of ours each category of the file is, group and name first, the name alone where only one bears it on each side.
    /// Two of the file never become one: their sums would.
    /// </summary>
    internal IEnumerable<(StatementCategory Read, CategoryId? Target)> Match(IReadOnlyList<StatementCategory> read)
    {
        var taken = new Dictionary<CategoryId, StatementCategory>();
        var targets = new Dictionary<string, CategoryId>();
        foreach (var category in read)
            if (Exactly(category) is { } same && taken.TryAdd(same.Id, category))
                targets.Add(category.Text, same.Id);
        var repeated = read.CountBy(c => (Fold(c.Name), c.Kind)).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet();
        foreach (var category in read)
        {
            var key = (Fold(category.Name), category.Kind);
            if (targets.ContainsKey(category.Text) || repeated.Contains(key))
                continue;
            if (_names.GetValueOrDefault(key) is { Count: 1 } only && only.Single() is var same)
                if (taken.TryAdd(same.Id, category))
                    targets.Add(category.Text, same.Id);
        }
        return read.Select(c => (c, targets.TryGetValue(c.Text, out var id) ? id : (CategoryId?)null));
    }

    private static IEnumerable<string> NamesOf(Category category)
    {
        if (category.Name is { } own)
            return [Fold(own)];
        if (category.Key is not { } key)
            return [];
        var names = DefaultCategories.ByKey.TryGetValue(key, out var shipped) ? shipped.Names.Values : [];
        return names.Append(key.Split('.')[^1]).Select(Fold).Distinct();
    }

    /// <summary>Letters and digits alone: an ampersand or a hyphen makes no other category.</summary>
    private static string Fold(string name) =>
        string.Join(
            ' ',
            string.Concat(DescriptionNormalizer.Fold(name).Select(c => char.IsLetterOrDigit(c) ? c : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
