using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>
/// The transactions that Firefly III writes: each row moves money from one account to another, of which one may be a payee;
/// the rows of a group are the parts of one movement.
/// </summary>
internal sealed class FireflyTable(MigrationBook book) : IMigrationRows
{
    private readonly Dictionary<string, List<Journal>> groups = [];

    public void Add(MigrationRow row)
    {
        var isDated = row.TryDate(out var date);
        var currency = CurrencyOf(row, "currency code", out var isKnown);
        var foreign = CurrencyOf(row, "foreign currency code", out var isForeignKnown);
        if (
            !row.TryAmount("amount", currency, out var amount)
                | !row.TryAmount("foreign amount", foreign ?? currency, out var abroad)
            || !isDated
            || !isKnown
            || !isForeignKnown
        )
            return;
        var type = Folding.Words(row.Text("type"));
        var (source, destination) = (row.Text("source name"), row.Text("destination name"));
        var sourceIsOwn = IsOwn(row.Text("source type")) ?? (type is not ("deposit" or "opening balance"));
        var destinationIsOwn = IsOwn(row.Text("destination type")) ?? (type is not "withdrawal");
        if ((sourceIsOwn ? source : destination).Length == 0 || (!sourceIsOwn && !destinationIsOwn))
        {
            book.Output.Error(row.Line, "account.missing", "The line names no account.");
            return;
        }
        var journal = new Journal(
            type,
            sourceIsOwn ? source : null,
            destinationIsOwn ? destination : null,
            sourceIsOwn ? destination : source,
            Math.Abs(amount.MinorUnits),
            currency,
            foreign is null || abroad.MinorUnits == 0 ? null : Math.Abs(abroad.MinorUnits),
            foreign,
            row.Some("group title"),
            new StatementLine
            {
                Line = row.Line,
                Date = date,
                MinorUnits = 0,
                Currency = currency,
                Description = row.Text("description"),
                Category = row.Some("category") is { } category ? book.Category(category, category, null) : null,
                Note = row.Some("notes"),
                Tags = row.Words("tags"),
                Reconciled = row.Text("reconciled") is "1" or "true" or "TRUE",
            }
        );
        Report(row);
        var group = row.Some("group id") ?? $"line {row.Line}";
        if (!groups.TryGetValue(group, out var journals))
            groups.Add(group, journals = []);
        journals.Add(journal);
    }

    public void Finish()
    {
        foreach (var group in groups.Values)
        foreach (var together in group.GroupBy(j => (j.Type, j.Source, j.Destination, j.Line.Date, j.Currency)))
            Write([.. together]);
        foreach (var account in book.Accounts.Where(a => a.Opening is not null))
            Open(account);
    }

    private void Write(List<Journal> journals)
    {
        var first = journals[0];
        if (first is { Source: not null, Destination: not null })
            journals.ForEach(Transfer);
        else if (first.Type is "opening balance")
            journals.ForEach(Opening);
        else
            Movement(journals);
    }

    private void Movement(List<Journal> journals)
    {
        var first = journals[0];
        if (journals.Count > MigrationBook.MostParts)
        {
            book.Output.Error(
                first.Line.Line,
                "splits.too-many",
                "The movement has more parts than any program writes."
            );
            return;
        }
        var sign = first.Source is null ? 1 : -1;
        var account = book.Account(first.Source ?? first.Destination!, first.Currency);
        var isDivided = journals.Count > 1;
        var whole = first.Line with
        {
            MinorUnits = sign * journals.Sum(j => j.MinorUnits),
            Description = isDivided ? first.Title ?? first.Line.Description : first.Line.Description,
            Payee = first.Payee is "" or "(cash)" or "(no name)" or "Cash account" ? null : first.Payee,
            Category = null,
            Note = isDivided ? null : Note(first),
            Tags = [.. journals.SelectMany(j => j.Line.Tags).Distinct()],
            Reconciled = journals.TrueForAll(j => j.Line.Reconciled),
        };
        book.Add(
            account,
            whole,
            journals.ConvertAll(j => new MigratedPart(
                j.Line.Category,
                sign * j.MinorUnits,
                isDivided ? JoinedText.Of(j.Line.Description, Note(j)) : null
            ))
        );
    }

    private void Transfer(Journal journal)
    {
        var number = book.NextTransfer();
        var from = book.Account(journal.Source!, journal.Currency);
        var to = book.Account(journal.Destination!, journal.ForeignCurrency ?? journal.Currency);
        var arrived =
            journal.ForeignMinorUnits is { } abroad && to.Currency == journal.ForeignCurrency
                ? abroad
                : journal.MinorUnits;
        var line = journal.Line with { Transfer = number, Note = journal.Line.Note };
        book.Add(new MigratedLine(from, line with { MinorUnits = -journal.MinorUnits, TransferAccount = to.Text }));
        book.Add(
            new MigratedLine(
                to,
                line with
                {
                    MinorUnits = arrived,
                    Currency = to.Currency,
                    TransferAccount = from.Text,
                    Category = null,
                }
            )
        );
    }

    /// <summary>What an account held before its first movement is no movement.</summary>
    private void Opening(Journal journal)
    {
        var account = book.Account(journal.Source ?? journal.Destination!, journal.Currency);
        var units = journal.Source is null ? journal.MinorUnits : -journal.MinorUnits;
        account.IsWhole = true;
        account.Opening = new StatementBalance(
            journal.Line.Date,
            MigrationBook.Sum(account.Opening?.MinorUnits ?? 0, units),
            journal.Currency
        );
    }

    private static void Open(MigratedAccount account)
    {
        var first = account.Lines.Select(l => l.Line.Date).Append(account.Opening!.Date).Min();
        if (first > DateOnly.MinValue)
            account.Opening = account.Opening with { Date = first.AddDays(-1) };
    }

    private void Report(MigrationRow row)
    {
        if (row.Some("budget") is not null)
            book.NotKept.Add("migration.budgets", "Budgets of movements are not taken over.", row.Line);
        if (row.Some("bill") is not null)
            book.NotKept.Add("migration.bills", "Bills of movements are not taken over.", row.Line);
    }

    private static string? Note(Journal journal)
    {
        if (journal is not { ForeignMinorUnits: { } units, ForeignCurrency: { } currency })
            return journal.Line.Note;
        return $"{journal.Line.Note} ({new Money(units, currency)})".Trim();
    }

    /// <summary>Null where the file does not say what the account is.</summary>
    private static bool? IsOwn(string type) =>
        Folding.Words(type) switch
        {
            "" => null,
            "asset account" or "default account" or "loan" or "debt" or "mortgage" or "credit card" => true,
            _ => false,
        };

    private Currency? CurrencyOf(MigrationRow row, string column, out bool isKnown)
    {
        isKnown = true;
        if (row.Some(column) is not { } code)
            return column == "currency code" ? row.Currency : null;
        if (Currency.TryParse(code, out var currency))
            return currency;
        isKnown = false;
        book.Output.Error(row.Line, "currency.unknown", $"{StatementOutput.Quote(code)} is no currency.");
        return null;
    }

    private sealed record Journal(
        string Type,
        string? Source,
        string? Destination,
        string Payee,
        long MinorUnits,
        Currency? Currency,
        long? ForeignMinorUnits,
        Currency? ForeignCurrency,
        string? Title,
        StatementLine Line
    );
}
