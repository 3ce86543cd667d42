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
        var sums = Sums();
        var taken = new bool[parts.Count];
        foreach (var whole in wholes)
        {
            if (PartsOf(whole, sums, taken) is not { } first)
            {
                Write(whole.Account, whole.Line);
                Incomplete(whole.Line);
                continue;
            }
            var some = parts.GetRange(first, whole.Of);
            book.Add(whole.Account, whole.Line with { Category = null }, some.ConvertAll(p => PartOf(p, whole.Line)));
            Array.Fill(taken, true, first, whole.Of);
        }
        foreach (var part in parts.Where((_, i) => !taken[i]))
        {
            Write(part.Account, part.Line);
            Incomplete(part.Line);
        }
        wholes.Clear();
        parts.Clear();
    }

    /// <summary>Where parts begin that stand together and are as many as they say, by what they add up to.</summary>
    private Dictionary<(int Of, long Sum), Queue<int>> Sums()
    {
        var starts = new Dictionary<(int, long), Queue<int>>();
        var (run, sum) = (0, 0L);
        for (var i = 0; i < parts.Count; i++)
        {
            var of = parts[i].Of;
            if (i > 0 && parts[i - 1].Of != of)
                (run, sum) = (0, 0);
            sum += parts[i].Line.MinorUnits;
            if (++run > of)
                sum -= parts[i - of].Line.MinorUnits;
            if (run < of)
                continue;
            if (!starts.TryGetValue((of, sum), out var queue))
                starts.Add((of, sum), queue = new Queue<int>(1));
            queue.Enqueue(i - of + 1);
        }
        return starts;
    }

    /// <summary>The parts stand in order beside the whole; the first that add up to it are its own.</summary>
    private static int? PartsOf(Row whole, Dictionary<(int Of, long Sum), Queue<int>> sums, bool[] taken)
    {
        if (!sums.TryGetValue((whole.Of, whole.Line.MinorUnits), out var starts))
            return null;
        while (starts.TryDequeue(out var first))
            if (Array.IndexOf(taken, true, first, whole.Of) < 0)
                return first;
        return null;
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
