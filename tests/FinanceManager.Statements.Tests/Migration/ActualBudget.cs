using System.Globalization;
using FinanceManager.Statements.Tests.Zip;
using Microsoft.Data.Sqlite;

namespace FinanceManager.Statements.Tests.Migration;

/// <summary>A budget of Actual, written by SQLite as Actual has it: with what later versions added, views and indexes.</summary>
internal sealed class ActualBudget
{
    // Only what no reader of transactions looks at is left out.
    private const string Schema = """
        CREATE TABLE accounts
           (id TEXT PRIMARY KEY, account_id TEXT, name TEXT, balance_current INTEGER, balance_available INTEGER,
            balance_limit INTEGER, mask TEXT, official_name TEXT, subtype TEXT, bank TEXT,
            offbudget INTEGER DEFAULT 0, closed INTEGER DEFAULT 0, tombstone INTEGER DEFAULT 0);
        CREATE TABLE transactions
          (id TEXT PRIMARY KEY, isParent INTEGER DEFAULT 0, isChild INTEGER DEFAULT 0, acct TEXT, category TEXT,
           amount INTEGER, description TEXT, notes TEXT, date INTEGER, financial_id TEXT, type TEXT, location TEXT,
           error TEXT, imported_description TEXT, starting_balance_flag INTEGER DEFAULT 0, transferred_id TEXT,
           sort_order REAL, tombstone INTEGER DEFAULT 0);
        CREATE TABLE categories
         (id TEXT PRIMARY KEY, name TEXT, is_income INTEGER DEFAULT 0, cat_group TEXT, sort_order REAL,
          tombstone INTEGER DEFAULT 0);
        CREATE TABLE category_groups
           (id TEXT PRIMARY KEY, name TEXT UNIQUE, is_income INTEGER DEFAULT 0, sort_order REAL,
            tombstone INTEGER DEFAULT 0);
        CREATE TABLE category_mapping (id TEXT PRIMARY KEY, transferId TEXT);
        CREATE TABLE messages_crdt
         (id INTEGER PRIMARY KEY, timestamp TEXT NOT NULL UNIQUE, dataset TEXT NOT NULL, row TEXT NOT NULL,
          column TEXT NOT NULL, value BLOB NOT NULL);
        CREATE TABLE payees
          (id TEXT PRIMARY KEY, name TEXT, category TEXT, tombstone INTEGER DEFAULT 0, transfer_acct TEXT);
        CREATE TABLE payee_mapping (id TEXT PRIMARY KEY, targetId TEXT);
        CREATE TABLE rules
          (id TEXT PRIMARY KEY, stage TEXT, conditions TEXT, actions TEXT, tombstone INTEGER DEFAULT 0);
        CREATE TABLE schedules
          (id TEXT PRIMARY KEY, rule TEXT, active INTEGER DEFAULT 0, completed INTEGER DEFAULT 0,
           posts_transaction INTEGER DEFAULT 0, tombstone INTEGER DEFAULT 0);
        CREATE TABLE notes (id TEXT PRIMARY KEY, note TEXT);
        CREATE TABLE zero_budgets
          (id TEXT PRIMARY KEY, month INTEGER, category TEXT, amount INTEGER DEFAULT 0, carryover INTEGER DEFAULT 0);
        CREATE TABLE reflect_budgets
          (id TEXT PRIMARY KEY, month INTEGER, category TEXT, amount INTEGER DEFAULT 0, carryover INTEGER DEFAULT 0);
        CREATE TABLE preferences (id TEXT PRIMARY KEY, value TEXT);
        """;

    private const string Later = """
        ALTER TABLE accounts ADD COLUMN sort_order REAL;
        ALTER TABLE accounts ADD COLUMN type TEXT;
        ALTER TABLE categories ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT 0;
        ALTER TABLE categories ADD COLUMN goal_def TEXT DEFAULT null;
        ALTER TABLE category_groups ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT 0;
        ALTER TABLE transactions ADD COLUMN cleared INTEGER DEFAULT 1;
        ALTER TABLE transactions ADD COLUMN pending INTEGER DEFAULT 0;
        ALTER TABLE transactions ADD COLUMN parent_id TEXT;
        ALTER TABLE transactions ADD COLUMN schedule TEXT;
        ALTER TABLE transactions ADD COLUMN reconciled INTEGER DEFAULT 0;
        CREATE INDEX trans_date ON transactions(date);
        CREATE INDEX trans_parent_id ON transactions(parent_id);
        CREATE VIEW v_payees AS SELECT p.id, p.name FROM payees p WHERE p.tombstone = 0;
        """;

    private readonly List<(string Table, (string Column, object? Value)[] Cells)> rows = [];
    private readonly List<string> statements = [];
    private string before = "PRAGMA page_size = 4096;";
    private string early = "";

    public ActualBudget()
    {
        Group("usual", "Usual").Group("incomes", "Income", ("is_income", 1));
        Category("food", "Food", "usual").Category("salary", "Salary", "incomes", ("is_income", 1));
        Account("bank", "Bank").Account("card", "Card");
    }

    public ActualBudget Account(string id, string? name, params (string, object?)[] more) =>
        Row("accounts", [("id", id), ("name", name), .. more]).Payee($"to-{id}", "", ("transfer_acct", id));

    public ActualBudget Group(string id, string name, params (string, object?)[] more) =>
        Row("category_groups", [("id", id), ("name", name), .. more]);

    public ActualBudget Category(string id, string name, string? group, params (string, object?)[] more) =>
        Row("categories", [("id", id), ("name", name), ("cat_group", group), .. more])
            .Row("category_mapping", ("id", id), ("transferId", id));

    public ActualBudget Payee(string id, string name, params (string, object?)[] more) =>
        Row("payees", [("id", id), ("name", name), .. more]).Row("payee_mapping", ("id", id), ("targetId", id));

    public ActualBudget Transaction(
        string id,
        object? amount,
        string? account = "bank",
        object? date = null,
        params (string, object?)[] more
    ) =>
        Row(
            "transactions",
            [
                ("id", id),
                ("amount", amount),
                ("acct", account),
                ("date", date ?? 20260115),
                ("sort_order", 1.5),
                .. more,
            ]
        );

    public ActualBudget Whole(string id, long amount, params (string, object?)[] more) =>
        Transaction(id, amount, more: [("isParent", 1), .. more]);

    public ActualBudget Part(string of, string id, long amount, params (string, object?)[] more) =>
        Transaction(id, amount, more: [("isChild", 1), ("parent_id", of), .. more]);

    /// <summary>The two ends of a transfer as Actual makes them.</summary>
    public ActualBudget Transfer(string id, long amount, string from = "bank", string to = "card") =>
        Transaction($"{id}-out", -amount, from, more: [("transferred_id", $"{id}-in"), ("description", $"to-{to}")])
            .Transaction(
                $"{id}-in",
                amount,
                to,
                more: [("transferred_id", $"{id}-out"), ("description", $"to-{from}")]
            );

    public ActualBudget Preference(string id, string value) => Row("preferences", ("id", id), ("value", value));

    public ActualBudget Row(string table, params (string Column, object? Value)[] cells)
    {
        rows.Add((table, cells));
        return this;
    }

    /// <summary>What is done to the database when all is in it.</summary>
    public ActualBudget Then(string sql)
    {
        statements.Add(sql);
        return this;
    }

    /// <summary>How the file is made, by pragmas.</summary>
    public ActualBudget As(string pragmas)
    {
        before = pragmas;
        return this;
    }

    /// <summary>What was there before later versions added their columns.</summary>
    public ActualBudget Early(string sql)
    {
        early = sql;
        return this;
    }

    public byte[] Database() =>
        Written(connection =>
        {
            Run(connection, before);
            Run(connection, Schema + early + Later);
            Run(connection, "BEGIN");
            foreach (var (table, cells) in rows)
                Insert(connection, table, cells);
            Run(connection, "COMMIT");
            foreach (var sql in statements)
                Run(connection, sql);
        });

    /// <summary>What Actual's settings let a person take along.</summary>
    public byte[] Export(string name = "db.sqlite") =>
        Archive.Of(
            (name, Database()),
            ("metadata.json", """{"id":"My-Budget-1a2b3c4","budgetName":"My Budget","resetClock":true}"""u8.ToArray())
        );

    public static byte[] Written(Action<SqliteConnection> write)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            // The file is of no use after a fall of the power.
            Run(connection, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF");
            write(connection);
        }
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Insert(SqliteConnection connection, string table, (string Column, object? Value)[] cells)
    {
        using var command = connection.CreateCommand();
        var values = cells.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"${at}")).ToList();
        command.CommandText =
            $"INSERT INTO {table} ({string.Join(',', cells.Select(c => c.Column))}) VALUES ({string.Join(',', values)})";
        for (var at = 0; at < cells.Length; at++)
            command.Parameters.AddWithValue(values[at], cells[at].Value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
