using System.Globalization;
using System.Text.RegularExpressions;
using FinanceManager.Statements.Sqlite;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>
/// The transactions of Actual. A divided one is the whole with its amount, and a row of its own for each part; the two ends of a
/// transfer name each other, of which either may be a part.
/// </summary>
internal sealed partial class ActualTransactions(ActualNames names, ActualUnits units, MigrationBook book)
{
    private readonly Dictionary<string, Entry> entries = [];
    private readonly Dictionary<string, List<Entry>> parts = [];
    private readonly HashSet<string> deleted = [];
    private readonly Dictionary<string, int> transfers = [];

    // Two marks in a row are one that is meant as such.
    [GeneratedRegex("(?<!#)#(?<tag>[^#\\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    public void Read(SqliteFile file)
    {
        var line = 0;
        foreach (var row in file.Rows("transactions"))
            Read(row, ++line);
        foreach (var part in entries.Values.Where(e => e.Whole is not null))
            Attach(part);
        foreach (var entry in entries.Values.Where(e => e.Whole is null))
        {
            if (book.IsFull)
                break;
            if (names.Account(entry.Account) is { } account)
                Write(entry, account);
            else if (names.IsDeleted(entry.Account))
                Deleted();
            else
                Unknown(entry.Line, "It is on no account of the file.");
        }
    }

    private void Read(SqliteRow row, int line)
    {
        if (row.IsTooLong)
        {
            book.Output.Error(line, "line.too-long", "The row is too long to be a movement.");
            return;
        }
        var id = row.Text("id") ?? "";
        if (row.Is("tombstone"))
        {
            deleted.Add(id);
            Deleted();
            return;
        }
        var whole = row.Is("isChild") ? row.Text("parent_id") ?? "" : null;
        if (row.Text("acct") is not { } account || id.Length == 0)
            Unknown(line, "It has no account, or no id.");
        else if (!TryDate(row, out var date))
            book.Output.Error(line, "date.invalid", "The day is no day of the calendar.");
        else if (units.TryRead(row, line, out var amount))
            if (!entries.TryAdd(id, EntryOf(row, line, id, whole, account, date, amount)))
                Unknown(line, "Its id is that of another.");
    }

    private Entry EntryOf(
        SqliteRow row,
        int line,
        string id,
        string? whole,
        string account,
        DateOnly date,
        long amount
    ) =>
        new(line, id, whole, account, date, amount)
        {
            // Of a divided one its parts have the categories.
            Category = row.Is("isParent") ? null : names.Category(row.Text("category")),
            Payee = names.PayeeOf(row.Text("description")),
            Notes = ActualNames.Clean(row, "notes"),
            Imported = ActualNames.Clean(row, "imported_description"),
            SourceId = ActualNames.Clean(row, "financial_id"),
            Other = row.Text("transferred_id"),
            Pending = row.Integer("cleared") == 0,
            Reconciled = row.Is("reconciled"),
        };

    private void Attach(Entry part)
    {
        if (!entries.TryGetValue(part.Whole!, out var whole) || whole.Whole is not null)
        {
            if (deleted.Contains(part.Whole!))
                Deleted();
            else
                Unknown(part.Line, "It is a part of nothing.");
            return;
        }
        if (!parts.TryGetValue(whole.Id, out var all))
            parts.Add(whole.Id, all = []);
        all.Add(part);
    }

    private void Write(Entry entry, MigratedAccount account)
    {
        var own = parts.GetValueOrDefault(entry.Id) ?? [];
        if (own.Count > MigrationBook.MostParts)
        {
            book.NotKept.Add(
                "migration.split-whole",
                "Movements with more parts than any person makes come in undivided.",
                entry.Line,
                DiagnosticSeverity.Warning
            );
            own = [];
        }
        var payee = entry.Payee.Name ?? own.Select(p => p.Payee.Name).FirstOrDefault(name => name is not null);
        var whole = new StatementLine
        {
            Line = entry.Line,
            Date = entry.Date,
            MinorUnits = entry.Amount,
            Currency = account.Currency,
            Description = entry.Imported ?? entry.Payee.Own?.Text ?? payee ?? entry.Notes ?? "",
            Payee = payee,
            // What becomes several movements is not the one that the bank numbered.
            SourceId = own.Exists(p => p.Other is not null) ? null : entry.SourceId,
            Note = entry.Notes,
            Tags = [.. own.Prepend(entry).SelectMany(TagsOf).Distinct()],
            Pending = entry.Pending,
            Reconciled = entry.Reconciled,
        };
        book.Add(
            account,
            whole,
            own.Count == 0
                ? [PartOf(entry, account) with { Note = null }]
                : own.ConvertAll(p => PartOf(p, account) with { Note = NoteOf(p, payee), Text = TextOf(p) })
        );
    }

    private MigratedPart PartOf(Entry entry, MigratedAccount account)
    {
        var part = new MigratedPart(entry.Category, entry.Amount, null) { Line = entry.Line };
        if (OtherEnd(entry, account) is not { } other)
            return part with { Other = entry.Payee.Own == account ? null : entry.Payee.Own?.Text };
        if (!transfers.Remove(entry.Id, out var number))
            transfers[other.Id] = number = book.NextTransfer();
        return part with { Other = names.Account(other.Account)!.Text, Transfer = number };
    }

    /// <summary>Each end names the other, and what one lost the other got.</summary>
    private Entry? OtherEnd(Entry entry, MigratedAccount account) =>
        entry.Other is { } id
        && entries.TryGetValue(id, out var other)
        && other.Other == entry.Id
        && entry.Amount != 0
        && other.Amount == -entry.Amount
        && names.Account(other.Account) is { } there
        && there != account
            ? other
            : null;

    /// <summary>Each part may have a payee of its own, which a transaction has not.</summary>
    private static string? NoteOf(Entry part, string? payee) =>
        part.Payee.Name is { } own && own != payee ? JoinedText.Of(own, part.Notes) : part.Notes;

    private static string? TextOf(Entry part) => part.Imported ?? part.Payee.Own?.Text;

    private static IEnumerable<string> TagsOf(Entry entry) =>
        entry.Notes is null ? [] : Tag.Matches(entry.Notes).Select(match => match.Groups["tag"].Value);

    private static bool TryDate(SqliteRow row, out DateOnly date)
    {
        date = default;
        return row.Integer("date") is >= 1_01_01 and <= 9999_12_31 and var day
            && DateOnly.TryParseExact(
                day.ToString("00000000", CultureInfo.InvariantCulture),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out date
            );
    }

    private void Deleted() =>
        book.NotKept.Add("migration.deleted", "What was deleted in the other program stays deleted.");

    private void Unknown(int line, string why) => book.Output.Error(line, "migration.line-unknown", why);

    /// <param name="Whole">The id of what it is a part of; null where it is a whole itself.</param>
    private sealed record Entry(int Line, string Id, string? Whole, string Account, DateOnly Date, long Amount)
    {
        public string? Category { get; init; }

        public (string? Name, MigratedAccount? Own) Payee { get; init; }

        public string? Notes { get; init; }

        public string? Imported { get; init; }

        public string? SourceId { get; init; }

        public string? Other { get; init; }

        public bool Pending { get; init; }

        public bool Reconciled { get; init; }
    }
}
