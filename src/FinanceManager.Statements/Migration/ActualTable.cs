using System.Globalization;
using System.Text.RegularExpressions;

namespace FinanceManager.Statements.Migration;

/// <summary>
/// The transactions that Actual writes. A divided movement has a row for the whole, with its amount in a column of its own,
/// and one for each part; the payee of a transfer is the other account.
/// </summary>
internal sealed partial class ActualTable(MigrationBook book) : IMigrationRows
{
    private readonly List<Row> rows = [];
    private readonly HashSet<string> own = [];
    private readonly List<Row> wholes = [];
    private readonly List<Row> parts = [];

    [GeneratedRegex(@"^\(SPLIT INTO (?<of>\d{1,3})\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex WholeMark { get; }

    [GeneratedRegex(@"^\(SPLIT (?<part>\d{1,3}) OF (?<of>\d{1,3})\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PartMark { get; }

    public void Add(MigrationRow row)
    {
        var account = row.Account("account");
        var isDated = row.TryDate(out var date);
        if (
            !row.TryAmount("amount", row.Currency, out var amount)
                | !row.TryAmount("split amount", row.Currency, out var split)
            || account is null
            || !isDated
        )
            return;
        var holder = book.Account(account, amount.Currency ?? row.Currency);
        var notes = row.Text("notes");
        var (whole, part) = (WholeMark.Match(notes), PartMark.Match(notes));
        var payee = row.Text("payee");
        holder.IsWhole |= payee == "Starting Balance";
        var (cleared, reconciled) = (row.Text("cleared"), row.Text("reconciled"));
        var note = notes[(whole.Length + part.Length)..];
        var line = new StatementLine
        {
            Line = row.Line,
            Date = date,
            MinorUnits = whole.Success ? split.MinorUnits : amount.MinorUnits,
            Currency = holder.Currency,
            Description = payee.Length > 0 ? payee : note,
            Payee = payee.Length > 0 ? payee : null,
            Category = CategoryOf(row.Text("category")),
            Note = note.Length > 0 ? note : null,
            Pending = Says(cleared, "not cleared") || Says(cleared, "false"),
            Reconciled = Says(cleared, "reconciled") || Says(reconciled, "true"),
        };
        rows.Add(new Row(holder, line, whole.Success ? Number(whole) : Number(part), whole.Success));
    }

    /// <summary>Only now all accounts are known, and with them which payees are accounts.</summary>
    public void Finish()
    {
        own.UnionWith(book.Accounts.Select(a => a.Text));
        foreach (var row in rows)
            Place(row);
        Flush();
    }

    private void Place(Row row)
    {
        if (wholes.Concat(parts).FirstOrDefault() is { } first)
            if (!IsPart(row) || first.Account != row.Account || first.Line.Date != row.Line.Date)
                Flush();
        if (!IsPart(row))
            Write(row.Account, row.Line);
        else
            (row.IsWhole ? wholes : parts).Add(row);
    }

    private static bool IsPart(Row row) => row.Of is > 0 and <= MigrationBook.MostParts;

    private void Flush()
    {
        foreach (var whole in wholes)
        {
            var some = PartsOf(whole);
            if (some.Count == 0)
            {
                Write(whole.Account, whole.Line);
                Incomplete(whole.Line);
                continue;
            }
            book.Add(whole.Account, whole.Line with { Category = null }, some.ConvertAll(p => PartOf(p, whole.Line)));
            parts.RemoveAll(some.Contains);
        }
        foreach (var part in parts)
        {
            Write(part.Account, part.Line);
            Incomplete(part.Line);
        }
        wholes.Clear();
        parts.Clear();
    }

    /// <summary>The parts stand in order beside the whole; those that add up to it are its own.</summary>
    private List<Row> PartsOf(Row whole)
    {
        for (var first = 0; first + whole.Of <= parts.Count; first++)
        {
            var some = parts.GetRange(first, whole.Of);
            if (some.TrueForAll(p => p.Of == whole.Of) && some.Sum(p => p.Line.MinorUnits) == whole.Line.MinorUnits)
                return some;
        }
        return [];
    }

    private void Incomplete(StatementLine line) =>
        book.NotKept.Add(
            "migration.split-incomplete",
            "Parts of a divided movement are missing; those that are there become movements of their own.",
            line.Line,
            DiagnosticSeverity.Warning
        );

    private void Write(MigratedAccount account, StatementLine line) =>
        book.Add(new MigratedLine(account, line) { Other = line.Payee, IsDoubtful = true });

    private MigratedPart PartOf(Row part, StatementLine whole)
    {
        var isTransfer =
            part.Line is { Payee: { } payee, Category: null } && payee != part.Account.Text && own.Contains(payee);
        // Each part may have a payee of its own, which a transaction has not.
        var note =
            isTransfer || part.Line.Payee is not { } named || named == whole.Payee
                ? part.Line.Note
                : Text.JoinedText.Of(named, part.Line.Note);
        return new MigratedPart(part.Line.Category, part.Line.MinorUnits, note)
        {
            Line = part.Line.Line,
            Text = part.Line.Description,
            Other = isTransfer ? part.Line.Payee : null,
        };
    }

    /// <summary><c>Group: Name</c>, or the name alone.</summary>
    private string? CategoryOf(string text)
    {
        if (text.Length == 0)
            return null;
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon <= 0 ? book.Category(text, text, null) : book.Category(text, text[(colon + 2)..], text[..colon]);
    }

    private static bool Says(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int Number(Match mark) =>
        mark.Success ? int.Parse(mark.Groups["of"].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private sealed record Row(MigratedAccount Account, StatementLine Line, int Of, bool IsWhole);
}
