using FinanceManager.Domain;
using FinanceManager.Statements.Sqlite;

namespace FinanceManager.Statements.Migration;

/// <summary>The database in which Actual keeps a budget, and which its export is: everything by ids, what was deleted marked as such.</summary>
internal static class ActualDatabase
{
    /// <param name="stream">The database from its first byte.</param>
    public static StatementSource Read(Stream stream, StatementOptions options, StatementOutput output)
    {
        try
        {
            var file = new SqliteFile(stream);
            if (!Recognises(file))
            {
                output.Fatal("file.unknown-format", "The file is a database of a program that is not supported.");
                return new StatementSource("", "", null);
            }
            Read(file, new MigrationBook(options, output));
        }
        catch (InvalidDataException)
        {
            output.Fatal("file.damaged", "The database is damaged or cut off.");
        }
        return new StatementSource("actual", "", null) { IsMigration = true };
    }

    /// <summary>What Actual writes beside its database: its own settings, nothing of money.</summary>
    public static bool IsBeside(ReadOnlySpan<byte> bytes) =>
        bytes is [(byte)'{', ..]
        && bytes.IndexOf("\"budgetName\""u8) > 0
        && (bytes.IndexOf("\"resetClock\""u8) > 0 || bytes.IndexOf("\"cloudFileId\""u8) > 0);

    private static bool Recognises(SqliteFile file) =>
        file.Has("accounts", "id", "name", "offbudget", "closed", "tombstone")
        && file.Has("categories", "id", "name", "cat_group", "is_income")
        && file.Has("category_groups", "id", "name")
        && file.Has("category_mapping", "id", "transferId")
        && file.Has("payees", "id", "name", "transfer_acct")
        && file.Has("payee_mapping", "id", "targetId")
        && file.Has(
            "transactions",
            "id",
            "isParent",
            "isChild",
            "acct",
            "amount",
            "date",
            "transferred_id",
            "parent_id"
        );

    private static void Read(SqliteFile file, MigrationBook book)
    {
        var (currency, isOwn) = CurrencyOf(file, book);
        var units = ActualUnits.Of(file, currency, isOwn, book);
        var names = new ActualNames(file, currency, book);
        new ActualTransactions(names, units, book).Read(file);
        Report(file, book);
        if (book.Accounts.Count > 0)
            book.Finish();
        else
            book.Output.Fatal("file.no-transactions", "The budget has no accounts.");
    }

    /// <summary>One for the whole budget, and only where the person chose one.</summary>
    private static (Currency? Currency, bool IsOwn) CurrencyOf(SqliteFile file, MigrationBook book)
    {
        foreach (var row in file.Rows("preferences"))
        {
            if (row.Text("id") != "defaultCurrencyCode" || row.Text("value") is not { Length: > 0 } code)
                continue;
            if (Currency.TryParse(code, out var own))
                return (own, true);
            book.Output.Error(null, "currency.unknown", $"{StatementOutput.Quote(code)} is no currency.");
            return (null, false);
        }
        return (book.Options.DefaultCurrency, false);
    }

    private static void Report(SqliteFile file, MigrationBook book)
    {
        var scheduling = new HashSet<string>();
        foreach (var schedule in file.Rows("schedules").Where(IsAlive))
        {
            book.NotKept.Add("migration.scheduled", "Scheduled transactions are not taken over.");
            if (schedule.Text("rule") is { } rule)
                scheduling.Add(rule);
        }
        // Each schedule has a rule of its own, which no person wrote.
        foreach (var rule in file.Rows("rules").Where(IsAlive))
            if (!scheduling.Contains(rule.Text("id") ?? ""))
                book.NotKept.Add("migration.filing-rules", "Rules that file transactions are not taken over.");
        if (
            file.Rows("zero_budgets").Any(b => b.Is("amount"))
            || file.Rows("reflect_budgets").Any(b => b.Is("amount"))
            || file.Rows("categories").Where(IsAlive).Any(c => c.Text("goal_def") is { Length: > 0 })
        )
            book.NotKept.Add(
                "migration.budgets",
                "Budgeted amounts and goals are not taken over; their categories are."
            );
        foreach (var note in file.Rows("notes").Where(n => !string.IsNullOrWhiteSpace(n.Text("note"))))
            book.NotKept.Add("migration.notes", "Notes on accounts, categories and months are not taken over.");
    }

    private static bool IsAlive(SqliteRow row) => !row.Is("tombstone");
}
