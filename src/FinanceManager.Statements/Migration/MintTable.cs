using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>The transactions that Mint wrote: amounts without a sign, and a word that says which way the money went.</summary>
internal sealed class MintTable(MigrationBook book) : IMigrationRows
{
    public void Add(MigrationRow row)
    {
        var account = row.Account("account name");
        var isDated = row.TryDate(out var date);
        if (!row.TryAmount("amount", row.Currency, out var amount) || account is null || !isDated)
            return;
        var type = row.Text("transaction type");
        if (
            !type.Equals("debit", StringComparison.OrdinalIgnoreCase)
            && !type.Equals("credit", StringComparison.OrdinalIgnoreCase)
        )
        {
            book.Output.Error(
                row.Line,
                "direction.unknown",
                $"{StatementOutput.Quote(type)} does not say whether money came in or went out."
            );
            return;
        }
        var units = Math.Abs(amount.MinorUnits);
        var own = book.Account(account, amount.Currency ?? row.Currency);
        var (payee, original) = (row.Some("description"), row.Some("original description"));
        BankCategory.Add(
            book,
            own,
            new StatementLine
            {
                Line = row.Line,
                Date = date,
                MinorUnits = type[0] is 'd' or 'D' ? -units : units,
                Currency = own.Currency,
                Description = original ?? payee ?? "",
                Payee = payee,
                Note = row.Some("notes"),
                Tags = row.Words("labels"),
            },
            row.Text("category")
        );
    }

    public void Finish() { }
}

/// <summary>The transactions that Monarch writes.</summary>
internal sealed class MonarchTable(MigrationBook book) : IMigrationRows
{
    public void Add(MigrationRow row)
    {
        var account = row.Account("account");
        var isDated = row.TryDate(out var date);
        if (!row.TryAmount("amount", row.Currency, out var amount) || account is null || !isDated)
            return;
        var own = book.Account(account, amount.Currency ?? row.Currency);
        var (payee, original) = (row.Some("merchant"), row.Some("original statement"));
        BankCategory.Add(
            book,
            own,
            new StatementLine
            {
                Line = row.Line,
                Date = date,
                MinorUnits = amount.MinorUnits,
                Currency = own.Currency,
                Description = original ?? payee ?? "",
                Payee = payee,
                Note = row.Some("notes"),
                Tags = row.Words("tags"),
            },
            row.Text("category")
        );
    }

    public void Finish() { }
}

/// <summary>Categories of programs that fetch from banks, some of which are none.</summary>
internal static class BankCategory
{
    public static void Add(MigrationBook book, MigratedAccount account, StatementLine line, string category)
    {
        var words = Folding.Words(category);
        var isNone = words is "" or "uncategorized";
        book.Add(
            new MigratedLine(account, line with { Category = isNone ? null : book.Category(category, category, null) })
            {
                IsFiledAsTransfer =
                    words.StartsWith("transfer", StringComparison.Ordinal)
                    || words.StartsWith("credit card payment", StringComparison.Ordinal),
            }
        );
    }
}
