using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>How a program that fetches from banks names its columns.</summary>
/// <param name="Direction">Says which way the money went, where amounts have no sign.</param>
internal sealed record FetchedColumns(string Account, string Payee, string Original, string Tags, string? Direction)
{
    public static readonly FetchedColumns Mint = new(
        "account name",
        "description",
        "original description",
        "labels",
        "transaction type"
    );

    public static readonly FetchedColumns Monarch = new("account", "merchant", "original statement", "tags", null);
}

/// <summary>The transactions that Mint and Monarch write.</summary>
internal sealed class FetchedTable(MigrationBook book, FetchedColumns columns) : IMigrationRows
{
    public void Add(MigrationRow row)
    {
        var account = row.Account(columns.Account);
        var isDated = row.TryDate(out var date);
        if (!row.TryAmount("amount", row.Currency, out var amount) || account is null || !isDated)
            return;
        if (Signed(row, amount.MinorUnits) is not { } units)
            return;
        var own = book.Account(account, amount.Currency ?? row.Currency);
        var (payee, original) = (row.Some(columns.Payee), row.Some(columns.Original));
        var category = row.Text("category");
        var words = Folding.Words(category);
        var line = new StatementLine
        {
            Line = row.Line,
            Date = date,
            MinorUnits = units,
            Currency = own.Currency,
            Description = original ?? payee ?? "",
            Payee = payee,
            Note = row.Some("notes"),
            Tags = row.Words(columns.Tags),
            // A bank's movement has a category in these programs, if only one that says it has none.
            Category = words is "" or "uncategorized" ? null : book.Category(category, category, null),
        };
        book.Add(
            new MigratedLine(own, line)
            {
                IsFiledAsTransfer =
                    words.StartsWith("transfer", StringComparison.Ordinal)
                    || words.StartsWith("credit card payment", StringComparison.Ordinal),
            }
        );
    }

    public void Finish() { }

    /// <returns>Null where it is not said which way the money went.</returns>
    private long? Signed(MigrationRow row, long minorUnits)
    {
        if (columns.Direction is null)
            return minorUnits;
        var word = row.Text(columns.Direction);
        if (word.Equals("debit", StringComparison.OrdinalIgnoreCase))
            return -Math.Abs(minorUnits);
        if (word.Equals("credit", StringComparison.OrdinalIgnoreCase))
            return Math.Abs(minorUnits);
        book.Output.Error(
            row.Line,
            "direction.unknown",
            $"{StatementOutput.Quote(word)} does not say whether money came in or went out."
        );
        return null;
    }
}
