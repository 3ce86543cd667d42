using System.Text.RegularExpressions;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Statements.Migration;

/// <summary>The register that YNAB writes, on the web and in version 4: every row a movement, or a part of one.</summary>
internal sealed partial class YnabRegister(MigrationBook book) : IMigrationRows
{
    private const int MostParts = 500;

    // So many parts of it still add up in 64 bits.
    private const long Largest = 10_000_000_000_000_000;
    private readonly List<Row> divided = [];
    private int parts;

    [GeneratedRegex(@"^\(?Split \(?(?<part>\d{1,3})/(?<of>\d{1,3})\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex PartMark { get; }

    [GeneratedRegex(@"(?:^| / )Transfer : (?<account>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex TransferMark { get; }

    public void Add(MigrationRow row)
    {
        var account = row.Account("account");
        var isDated = row.TryDate(out var date);
        if (
            !row.TryAmount("outflow", row.Currency, out var outflow)
                | !row.TryAmount("inflow", row.Currency, out var inflow)
            || account is null
            || !isDated
        )
            return;
        var own = book.Account(account, inflow.Currency ?? outflow.Currency ?? row.Currency);
        var units = inflow.MinorUnits - outflow.MinorUnits;
        if (Math.Abs(units) > Largest)
        {
            book.Output.Error(row.Line, "amount.invalid", "The amount is larger than any household has.");
            return;
        }
        var memo = row.Text("memo");
        var mark = PartMark.Match(memo);
        var payee = row.Text("payee");
        own.IsWhole |= payee == "Starting Balance";
        var read = new Row(
            own,
            mark.Success ? Number(mark, "part") : 0,
            mark.Success ? Number(mark, "of") : 0,
            payee,
            new StatementLine
            {
                Line = row.Line,
                Date = date,
                MinorUnits = units,
                Currency = own.Currency,
                Description = "",
                Category = CategoryOf(row),
                Reference = row.Some("check number"),
                Note = memo[mark.Length..] is { Length: > 0 } note ? note : null,
                Tags = row.Some("flag") is { } flag ? [flag] : [],
                Pending = row.Text("cleared") is ['U' or 'u', ..],
                Reconciled = row.Text("cleared") is ['R' or 'r', ..],
            }
        );
        if (!Continues(read))
            Flush();
        if (read.Of is < 2 or > MostParts)
        {
            Write([read], read.Line);
            return;
        }
        divided.Add(read);
        parts = read.Of;
        if (divided.Count == parts)
            Flush();
    }

    public void Finish() => Flush();

    /// <summary>The parts of one movement stand together, forwards or backwards.</summary>
    private bool Continues(Row row) =>
        divided.Count == 0
        || (
            row.Of == parts
            && row.Account == divided[0].Account
            && row.Line.Date == divided[0].Line.Date
            && divided.TrueForAll(d => d.Part != row.Part)
        );

    private void Flush()
    {
        if (divided.Count == 0)
            return;
        if (divided.Count == parts)
        {
            divided.Sort((a, b) => a.Part.CompareTo(b.Part));
            Write(divided, divided[0].Line);
        }
        else
        {
            foreach (var row in divided)
            {
                Write([row], row.Line);
                book.NotKept.Add(
                    "migration.split-incomplete",
                    "Parts of a divided movement are missing; those that are there become movements of their own.",
                    row.Line.Line,
                    DiagnosticSeverity.Warning
                );
            }
        }
        divided.Clear();
    }

    private void Write(List<Row> rows, StatementLine first)
    {
        var payee = rows.Select(r => Payee(r.Payee)).FirstOrDefault(p => p.Length > 0);
        var whole = first with
        {
            MinorUnits = rows.Sum(r => r.Line.MinorUnits),
            Description = payee ?? (rows[0].Payee.Length > 0 ? rows[0].Payee : first.Note ?? first.Category ?? ""),
            Payee = payee,
            Category = null,
            Note = null,
            Tags = [.. rows.SelectMany(r => r.Line.Tags).Distinct()],
        };
        book.Add(rows[0].Account, whole, rows.ConvertAll(r => PartOf(r, payee)));
    }

    private static MigratedPart PartOf(Row row, string? payee)
    {
        var transfer = TransferMark.Match(row.Payee);
        var note = row.Line.Note;
        // Each part may have a payee of its own, which a transaction has not.
        if (Payee(row.Payee) is { Length: > 0 } own && own != payee)
            note = Text.JoinedText.Of(own, note);
        return new MigratedPart(row.Line.Category, row.Line.MinorUnits, note)
        {
            Line = row.Line.Line,
            Text = row.Payee,
            Other = transfer.Success ? transfer.Groups["account"].Value : null,
        };
    }

    private static string Payee(string payee)
    {
        var transfer = TransferMark.Match(payee);
        return transfer.Success ? payee[..transfer.Index] : payee;
    }

    private string? CategoryOf(MigrationRow row)
    {
        var (group, name) = row.Has("sub category")
            ? (row.Text("master category"), row.Text("sub category"))
            : (row.Text("category group"), row.Text("category"));
        return YnabCategory.Add(book, group, name);
    }

    private static int Number(Match mark, string group) =>
        int.Parse(mark.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Row(MigratedAccount Account, int Part, int Of, string Payee, StatementLine Line);
}

/// <summary>How YNAB names categories.</summary>
internal static class YnabCategory
{
    private const string HiddenGroup = "Hidden Categories";

    /// <returns>Null where there is none.</returns>
    public static string? Add(MigrationBook book, string? group, string name)
    {
        if (name.Length == 0)
            return null;
        var hidden = group == HiddenGroup;
        // A hidden one keeps its place in its name: group ` name ` id.
        if (hidden && name.Split(" ` ") is [var former, var own, ..])
            (group, name) = (former, own);
        if (string.IsNullOrEmpty(group))
            return book.Category(name, name, null, hidden: hidden);
        var isIncome = group is "Inflow" or "Income";
        return book.Category($"{group}: {name}", name, group, isIncome ? CategoryKind.Income : null, hidden);
    }
}

/// <summary>The budget that YNAB writes beside the register: its categories are kept, its amounts are not.</summary>
internal sealed class YnabPlan(MigrationBook book) : IMigrationRows
{
    private bool hasRows;

    public void Add(MigrationRow row)
    {
        hasRows = true;
        if (row.Has("sub category"))
            YnabCategory.Add(book, row.Text("master category"), row.Text("sub category"));
        else
            YnabCategory.Add(book, row.Text("category group"), row.Text("category"));
    }

    public void Finish()
    {
        if (hasRows)
            book.NotKept.Add(
                "migration.budgets",
                "Budgeted amounts and goals are not taken over; their categories are."
            );
    }
}
