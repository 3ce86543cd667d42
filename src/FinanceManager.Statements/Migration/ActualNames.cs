using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements.Sqlite;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>The accounts, categories and payees of Actual by their ids. What was merged into another stands for that one.</summary>
internal sealed class ActualNames
{
    private readonly MigrationBook book;
    private readonly Dictionary<string, MigratedAccount> accounts = [];
    private readonly HashSet<string> deleted = [];
    private readonly Dictionary<string, string> categories = [];
    private readonly Dictionary<string, string> categoryMapping = [];
    private readonly Dictionary<string, Payee> payees = [];
    private readonly Dictionary<string, string> payeeMapping = [];

    public ActualNames(SqliteFile file, Currency? currency, MigrationBook book)
    {
        this.book = book;
        var texts = new DistinctTexts();
        foreach (var row in file.Rows("accounts"))
            if (row.Text("id") is { } id)
                Add(id, row, texts, currency);
        AddCategories(file);
        foreach (var row in file.Rows("payees").Where(row => !row.Is("tombstone")))
            if (row.Text("id") is { } id)
                payees.TryAdd(id, new Payee(Clean(row, "name"), row.Text("transfer_acct")));
        Map(file, "category_mapping", "transferId", categoryMapping);
        Map(file, "payee_mapping", "targetId", payeeMapping);
    }

    /// <summary>Null where there is none, or none that is left.</summary>
    public MigratedAccount? Account(string? id) => id is null ? null : accounts.GetValueOrDefault(id);

    public bool IsDeleted(string account) => deleted.Contains(account);

    public string? Category(string? id) =>
        id is null ? null : categories.GetValueOrDefault(categoryMapping.GetValueOrDefault(id, id));

    /// <summary>The name of a payee, or the own account that it stands for.</summary>
    public (string? Name, MigratedAccount? Own) PayeeOf(string? id)
    {
        if (id is null || !payees.TryGetValue(payeeMapping.GetValueOrDefault(id, id), out var payee))
            return default;
        return payee.Account is { } own ? (null, Account(own)) : (payee.Name, null);
    }

    /// <summary>A cell as it is kept; null where there is nothing.</summary>
    public static string? Clean(SqliteRow row, string column)
    {
        char[] scratch = [];
        var text = Cleaning.Text(row.Text(column), ref scratch);
        return text.IsEmpty ? null : text.ToString();
    }

    private void Add(string id, SqliteRow row, DistinctTexts texts, Currency? currency)
    {
        if (row.Is("tombstone"))
            deleted.Add(id);
        else if (!book.IsFull && !accounts.ContainsKey(id))
        {
            // Two accounts may have one name.
            var account = accounts[id] = book.Account(texts.Of(Clean(row, "name") ?? id), currency);
            account.Type = TypeOf(row.Text("type"));
            account.IsWhole = true;
            account.IsClosed = row.Is("closed");
        }
    }

    private void AddCategories(SqliteFile file)
    {
        var groups = new Dictionary<string, (string? Name, bool Hidden)>();
        foreach (var row in file.Rows("category_groups").Where(row => !row.Is("tombstone")))
            if (row.Text("id") is { } id)
                groups.TryAdd(id, (Clean(row, "name"), row.Is("hidden")));
        var texts = new DistinctTexts();
        foreach (var row in file.Rows("categories").Where(row => !row.Is("tombstone")))
        {
            if (row.Text("id") is not { } id || Clean(row, "name") is not { } name || categories.ContainsKey(id))
                continue;
            var group = groups.GetValueOrDefault(row.Text("cat_group") ?? "");
            var text = texts.Of(group.Name is null ? name : $"{group.Name}: {name}");
            var kind = row.Is("is_income") ? CategoryKind.Income : CategoryKind.Expense;
            categories[id] = book.Category(text, name, group.Name, kind, row.Is("hidden") || group.Hidden);
        }
    }

    private static void Map(SqliteFile file, string table, string column, Dictionary<string, string> mapping)
    {
        foreach (var row in file.Rows(table))
            if (row.Text("id") is { } id && row.Text(column) is { } target && id != target)
                mapping.TryAdd(id, target);
    }

    private static StatementAccountType? TypeOf(string? type) =>
        type switch
        {
            "checking" => StatementAccountType.Checking,
            "savings" => StatementAccountType.Savings,
            "credit" => StatementAccountType.CreditCard,
            "investment" => StatementAccountType.Investment,
            "mortgage" or "debt" => StatementAccountType.Loan,
            _ => null,
        };

    /// <summary>Texts of which no two are the same: the second of one name gets a number.</summary>
    private sealed class DistinctTexts
    {
        private readonly HashSet<string> used = [];
        private readonly Dictionary<string, int> numbers = [];

        public string Of(string name)
        {
            var text = name;
            var number = numbers.GetValueOrDefault(name, 1);
            while (number > 1 ? !used.Add(text = $"{name} ({number})") : !used.Add(text))
                number++;
            numbers[name] = number + 1;
            return text;
        }
    }

    private sealed record Payee(string? Name, string? Account);
}
