using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>Reads the rows of one program's table into the books.</summary>
internal interface IMigrationRows
{
    void Add(MigrationRow row);

    /// <summary>After the last row.</summary>
    void Finish();
}

/// <summary>A table that a finance program writes, known by the names of its columns, in whatever order they stand.</summary>
/// <param name="Name">Of the program.</param>
/// <param name="Needed">Columns without which it is not this table. All names are folded.</param>
/// <param name="Ignored">Columns that say nothing a person wrote.</param>
/// <param name="Amounts">Columns of money.</param>
/// <param name="Order">How the program writes days; null where a person chooses that.</param>
internal sealed record TableFormat(
    string Name,
    IReadOnlyList<string> Needed,
    IReadOnlyList<string> Read,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Amounts,
    DateOrder? Order,
    Func<MigrationBook, IMigrationRows> Open
)
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    private static readonly TableFormat[] All =
    [
        new(
            "ynab",
            ["account", "date", "payee", "memo", "outflow", "inflow", "cleared"],
            [
                "flag",
                "category group category",
                "category group",
                "category",
                "master category",
                "sub category",
                "check number",
            ],
            ["running balance"],
            ["outflow", "inflow"],
            null,
            book => new YnabRegister(book)
        ),
        new(
            "ynab",
            ["month", "category group", "category", "activity"],
            ["category group category"],
            ["budgeted", "assigned", "available"],
            [],
            null,
            book => new YnabPlan(book)
        ),
        new(
            "ynab",
            ["month", "master category", "sub category", "budgeted"],
            ["category"],
            ["outflows", "category balance"],
            [],
            null,
            book => new YnabPlan(book)
        ),
        new(
            "mint",
            ["date", "description", "original description", "amount", "transaction type", "category", "account name"],
            ["labels", "notes"],
            [],
            ["amount"],
            DateOrder.MonthDayYear,
            book => new FetchedTable(book, FetchedColumns.Mint)
        ),
        new(
            "monarch",
            ["date", "merchant", "category", "account", "original statement", "amount"],
            ["notes", "tags"],
            [],
            ["amount"],
            DateOrder.YearMonthDay,
            book => new FetchedTable(book, FetchedColumns.Monarch)
        ),
        new(
            "actual",
            ["account", "date", "payee", "notes", "category", "amount", "cleared"],
            ["split amount", "reconciled"],
            [],
            ["amount", "split amount"],
            DateOrder.YearMonthDay,
            book => new ActualTable(book)
        ),
        new(
            "firefly",
            ["type", "amount", "currency code", "description", "date", "source name", "destination name"],
            [
                "group id",
                "group title",
                "foreign currency code",
                "foreign amount",
                "source type",
                "destination type",
                "reconciled",
                "category",
                "tags",
                "notes",
                "budget",
                "bill",
            ],
            [
                "user id",
                "journal id",
                "created at",
                "updated at",
                "primary currency code",
                "pc amount",
                "pc foreign amount",
                "native currency code",
                "native amount",
                "native foreign amount",
                "source iban",
                "destination iban",
                "import hash",
                "import hash v2",
                "original source",
                "recurrence id",
                "recurrence total",
                "recurrence count",
                "recurrence date",
                "bunq payment id",
            ],
            ["amount", "foreign amount"],
            DateOrder.YearMonthDay,
            book => new FireflyTable(book)
        ),
    ];

    /// <returns>Null when the first record does not name the columns of any of them.</returns>
    public static (TableFormat Format, char Delimiter, Dictionary<string, int> Columns)? Find(string head)
    {
        foreach (var delimiter in Delimiters)
        {
            var record = new CsvRecordReader(new StringReader(head), delimiter);
            if (!record.Read() || record.Count < 6)
                continue;
            var columns = new Dictionary<string, int>();
            for (var i = 0; i < record.Count; i++)
                columns.TryAdd(Folding.Words(record[i]), i);
            if (Array.Find(All, f => f.Needed.All(columns.ContainsKey)) is { } format)
                return (format, delimiter, columns);
        }
        return null;
    }

    public bool Knows(string column) => Needed.Contains(column) || Read.Contains(column) || Ignored.Contains(column);
}
