using System.Text.Json;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>The budget file of YNAB 4, which is JSON: everything by ids, what was deleted marked as such.</summary>
internal sealed class YnabBudget(MigrationBook book)
{
    private const decimal Largest = 10_000_000_000_000_000m;
    private readonly Dictionary<string, MigratedAccount> accounts = [];
    private readonly Dictionary<string, string> categories = [];
    private readonly Dictionary<string, string> payees = [];
    private readonly Dictionary<string, int> transfers = [];
    private Currency? currency;

    public static bool Recognises(string head) =>
        Cleaning.Trim(head) is ['{', ..]
        && (
            head.Contains("\"budgetMetaData\"", StringComparison.Ordinal)
            || (
                head.Contains("\"masterCategor", StringComparison.Ordinal)
                && head.Contains("\"entityType\"", StringComparison.Ordinal)
            )
            || (
                head.Contains("\"accountName\"", StringComparison.Ordinal)
                && head.Contains("\"entityId\"", StringComparison.Ordinal)
            )
        );

    public static StatementSource Read(
        TextReader text,
        string encoding,
        StatementOptions options,
        StatementOutput output
    )
    {
        var source = new StatementSource("ynab", encoding, null) { IsMigration = true };
        try
        {
            using (text)
            using (var json = JsonDocument.Parse(text.ReadToEnd()))
                new YnabBudget(new MigrationBook(options, output)).Read(json.RootElement);
            return source;
        }
        catch (JsonException)
        {
            output.Fatal("file.damaged", "The budget file is damaged or cut off.");
            return source;
        }
    }

    private void Read(JsonElement budget)
    {
        var symbol = Text(Member(budget, "budgetMetaData"), "currencyISOSymbol");
        currency = Currency.TryParse(symbol, out var own) ? own : book.Options.DefaultCurrency;
        foreach (var account in Living(budget, "accounts"))
            if (Text(account, "entityId") is { } id && Text(account, "accountName") is { } name)
            {
                accounts[id] = book.Account(name, currency);
                accounts[id].Type = TypeOf(Text(account, "accountType"));
                accounts[id].IsWhole = true;
            }
        foreach (var group in Living(budget, "masterCategories"))
        foreach (var category in Living(group, "subCategories"))
            if (Text(category, "entityId") is { } id && Text(category, "name") is { } name)
                if (YnabCategory.Add(book, Text(group, "name"), name) is { } text)
                    categories[id] = text;
        foreach (var payee in Items(budget, "payees"))
            if (Text(payee, "entityId") is { } id && Text(payee, "name") is { } name)
                payees[id] = name;
        foreach (var transaction in Living(budget, "transactions"))
            Add(transaction);
        if (Living(budget, "scheduledTransactions").Any())
            book.NotKept.Add("migration.scheduled", "Scheduled transactions are not taken over.");
        if (Items(budget, "monthlyBudgets").Any())
            book.NotKept.Add(
                "migration.budgets",
                "Budgeted amounts and goals are not taken over; their categories are."
            );
        book.Finish();
    }

    private void Add(JsonElement transaction)
    {
        var id = Text(transaction, "entityId") ?? "?";
        if (
            !accounts.TryGetValue(Text(transaction, "accountId") ?? "", out var account)
            || !DateText.TryRead(Text(transaction, "date"), DateOrder.YearMonthDay, out var date)
            || !TryAmount(transaction, out var amount)
        )
        {
            book.Output.Error(
                null,
                "migration.line-unknown",
                $"{StatementOutput.Quote(id)} has no account, day or amount."
            );
            return;
        }
        var payee = payees.GetValueOrDefault(Text(transaction, "payeeId") ?? "", "");
        var target = Text(transaction, "targetAccountId");
        var note = Text(transaction, "memo")?.Trim();
        var cleared = Text(transaction, "cleared");
        var whole = new StatementLine
        {
            Line = 1,
            Date = date,
            MinorUnits = amount,
            Currency = currency,
            Description = payee.Length > 0 ? payee : note ?? "",
            Payee = target is null && payee.Length > 0 ? payee : null,
            Note = string.IsNullOrEmpty(note) ? null : note,
            Reference = Text(transaction, "checkNumber"),
            Tags = Text(transaction, "flag") is { } flag ? [flag] : [],
            Pending = cleared is "Uncleared",
            Reconciled = cleared is "Reconciled",
        };
        var parts = new List<MigratedPart>();
        foreach (var part in Living(transaction, "subTransactions"))
            if (TryAmount(part, out var units))
                parts.Add(PartOf(part, id, units));
        if (parts.Count == 0)
            parts.Add(PartOf(transaction, id, amount) with { Note = null });
        book.Add(account, whole, parts);
    }

    private MigratedPart PartOf(JsonElement part, string id, long units)
    {
        var target = accounts.GetValueOrDefault(Text(part, "targetAccountId") ?? "");
        var note = Text(part, "memo")?.Trim();
        return new MigratedPart(CategoryOf(part), units, string.IsNullOrEmpty(note) ? null : note)
        {
            Text = target is null ? null : $"Transfer : {target.Text}",
            Other = target?.Text,
            Transfer = target is null
                ? null
                : NumberOf(Text(part, "entityId") ?? id, Text(part, "transferTransactionId")),
        };
    }

    /// <summary>Each end names the other by its id, of which the one met first has the number.</summary>
    private int? NumberOf(string id, string? other)
    {
        if (other is null)
            return null;
        if (transfers.Remove(id, out var number))
            return number;
        return transfers[other] = book.NextTransfer();
    }

    private string? CategoryOf(JsonElement part) =>
        Text(part, "categoryId") switch
        {
            null or "Category/__Split__" => null,
            "Category/__ImmediateIncome__" => Income("Available this month"),
            "Category/__DeferredIncome__" => Income("Available next month"),
            var id => categories.GetValueOrDefault(id),
        };

    private string Income(string name) => book.Category($"Income: {name}", name, "Income", CategoryKind.Income);

    private bool TryAmount(JsonElement element, out long units)
    {
        units = 0;
        if (
            Member(element, "amount") is not { ValueKind: JsonValueKind.Number } number
            || !number.TryGetDecimal(out var amount)
            || Math.Abs(amount) > Largest
        )
            return false;
        // The program computes with binary fractions, which leave crumbs behind.
        var rounded = Math.Round(amount, currency?.Exponent ?? 2, MidpointRounding.ToEven);
        rounded *= currency?.MinorPerMajor ?? 100;
        if (Math.Abs(rounded) > Largest)
            return false;
        units = (long)rounded;
        return true;
    }

    private IEnumerable<JsonElement> Living(JsonElement element, string list)
    {
        foreach (var item in Items(element, list))
            if (Member(item, "isTombstone") is { ValueKind: JsonValueKind.True })
                book.NotKept.Add("migration.deleted", "What was deleted in the other program stays deleted.");
            else
                yield return item;
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string list) =>
        Member(element, list) is { ValueKind: JsonValueKind.Array } items
            ? items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>Null also for half a character, which JSON can write and no text can hold.</summary>
    private static string? Text(JsonElement element, string name)
    {
        if (Member(element, name) is not { ValueKind: JsonValueKind.String } text)
            return null;
        try
        {
            char[] scratch = [];
            return Cleaning.Text(text.GetString(), ref scratch).ToString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static StatementAccountType? TypeOf(string? type) =>
        type switch
        {
            "Checking" => StatementAccountType.Checking,
            "Savings" => StatementAccountType.Savings,
            "CreditCard" => StatementAccountType.CreditCard,
            "LineOfCredit" => StatementAccountType.CreditLine,
            "Cash" => StatementAccountType.Cash,
            "InvestmentAccount" => StatementAccountType.Investment,
            "Mortgage" or "OtherLiability" => StatementAccountType.Loan,
            _ => null,
        };
}
