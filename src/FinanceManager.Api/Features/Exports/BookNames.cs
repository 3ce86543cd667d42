using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// What accounts and categories are called as accounts of double-entry books: a path of names separated by colons,
/// each of them unique and the same on every export.
/// </summary>
internal sealed class BookNames
{
    private const string Uncategorized = "uncategorized";

    private readonly Func<string, string> _component;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<AccountId, string> _accounts = [];
    private readonly Dictionary<CategoryId, string> _categories = [];

    /// <param name="component">Makes one name of a path fit the grammar of the format.</param>
    internal BookNames(LedgerBooks books, Func<string, string> component)
    {
        _component = component;
        Opening = Claim(Root("equity"), "opening");
        Transfers = Claim(Root("equity"), "transfers");
        UnknownExpense = Claim(Root("expenses"), Uncategorized);
        UnknownIncome = Claim(Root("income"), Uncategorized);
        foreach (var (account, _) in books.Accounts)
            _accounts.Add(account.Id, Claim(Root(IsOwed(account.Type) ? "liabilities" : "assets"), account.Name));
        foreach (var category in books.Categories)
        {
            var root = Root(category.Kind == CategoryKind.Income ? "income" : "expenses");
            var parent = category.ParentId is { } id ? _categories.GetValueOrDefault(id, root) : root;
            _categories.Add(category.Id, Claim(parent, NameOf(category)));
        }
    }

    internal string Opening { get; }

    /// <summary>Money between the two ends of a transfer.</summary>
    internal string Transfers { get; }

    internal string UnknownExpense { get; }

    internal string UnknownIncome { get; }

    internal IEnumerable<(string Name, CategoryId? Id)> Categories =>
        _categories
            .Select(c => (c.Value, (CategoryId?)c.Key))
            .Append((UnknownExpense, null))
            .Append((UnknownIncome, null));

    internal string Of(AccountId id) => _accounts[id];

    /// <summary>Without a category the direction of the money decides, as it does in reports.</summary>
    internal string Of(CategoryId? id, long minorUnits) =>
        id is { } category && _categories.TryGetValue(category, out var name) ? name
        : minorUnits > 0 ? UnknownIncome
        : UnknownExpense;

    internal static bool IsOwed(AccountType type) => type is AccountType.CreditCard or AccountType.Loan;

    private static string NameOf(Category category) => category.Name ?? category.Key!.Split('.')[^1];

    private string Root(string name) => _component(name);

    private string Claim(string parent, string name)
    {
        var first = $"{parent}:{_component(name)}";
        var path = first;
        while (!_taken.Add(path))
        {
            _repeats[first] = _repeats.GetValueOrDefault(first, 1) + 1;
            path = $"{parent}:{_component($"{name} {_repeats[first]}")}";
        }
        return path;
    }
}
