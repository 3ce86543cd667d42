using FinanceManager.Domain;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>A row that may move money: a day, a text and what stands in each column of amounts.</summary>
internal sealed class PdfRow(int line, DateOnly date, int columns)
{
    /// <summary>1-based place among the lines of the document.</summary>
    public int Line { get; } = line;

    /// <summary>The lines it takes, by their places in the table's own.</summary>
    public List<int> Lines { get; } = [];

    public DateOnly Date { get; } = date;

    public string Text { get; set; } = "";

    public AmountReading?[] Cells { get; } = new AmountReading?[columns];

    /// <summary>States a balance instead of moving money.</summary>
    public bool IsBalance { get; init; }
}

/// <summary>A column of amounts, found by where they stand.</summary>
internal sealed class PdfColumn(double left, double right)
{
    public double Left { get; set; } = left;

    public double Right { get; set; } = right;

    public int Amounts { get; set; } = 1;

    /// <summary>What its heading says; none where there is no heading.</summary>
    public CsvRole Role { get; set; }

    public bool Holds(double left, double right) => left < Right && right > Left;
}

/// <summary>Finds the rows and columns of a statement's table by where the words stand.</summary>
internal sealed class PdfTable
{
    private const int MostColumns = 5;

    // Nothing set in columns has so many.
    private const int MostPlaces = 1000;
    private const int LongestText = 1000;
    private readonly List<PdfLine> lines;
    private readonly List<List<PdfAmount>> amounts;
    private readonly PdfConventions conventions;

    public PdfTable(List<PdfLine> lines, PdfConventions conventions)
    {
        this.lines = lines;
        this.conventions = conventions;
        amounts = lines.ConvertAll(l => PdfAmount.Of(l, conventions.Separator, conventions.Currency));
        Columns = FindColumns();
        FindRoles();
        Rows = FindRows();
    }

    public List<PdfColumn> Columns { get; }

    public List<PdfRow> Rows { get; }

    /// <summary>The lines that are of no row.</summary>
    public IEnumerable<PdfLine> Outside()
    {
        var taken = Rows.SelectMany(r => r.Lines).ToHashSet();
        return lines.Where((_, i) => !taken.Contains(i));
    }

    /// <summary>Where amounts of dated lines stand one above the other.</summary>
    private List<PdfColumn> FindColumns()
    {
        var columns = new List<PdfColumn>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (amounts[i].Count == 0 || PdfDate.At(lines[i], 0) is null)
                continue;
            foreach (var amount in amounts[i])
                Place(columns, amount);
            if (columns.Count > MostPlaces)
                return [];
        }
        var most = columns.Count == 0 ? 0 : columns.Max(c => c.Amounts);
        // An amount inside a text stands anywhere.
        columns.RemoveAll(c => c.Amounts * 50 < most);
        return [.. columns.OrderByDescending(c => c.Amounts).Take(MostColumns).OrderBy(c => c.Left)];
    }

    private static void Place(List<PdfColumn> columns, PdfAmount amount)
    {
        var same = columns.FindAll(c => c.Holds(amount.Left, amount.Right));
        if (same.Count == 0)
        {
            columns.Add(new PdfColumn(amount.Left, amount.Right));
            return;
        }
        same[0].Amounts++;
        foreach (var other in same.Skip(1))
        {
            same[0].Amounts += other.Amounts;
            (same[0].Left, same[0].Right) = (Math.Min(same[0].Left, other.Left), Math.Max(same[0].Right, other.Right));
            columns.Remove(other);
        }
        (same[0].Left, same[0].Right) = (Math.Min(same[0].Left, amount.Left), Math.Max(same[0].Right, amount.Right));
    }

    /// <summary>The nearest line above the table whose words name some of the columns.</summary>
    private void FindRoles()
    {
        var first = 0;
        while (first < lines.Count && (amounts[first].Count == 0 || PdfDate.At(lines[first], 0) is null))
            first++;
        for (var i = first - 1; i >= 0 && i >= first - 12; i--)
        {
            var found = Columns.Select(column => RoleOf(lines[i], column)).ToList();
            if (found.TrueForAll(role => role == CsvRole.None))
                continue;
            for (var c = 0; c < Columns.Count; c++)
                Columns[c].Role = found[c];
            return;
        }
    }

    private CsvRole RoleOf(PdfLine line, PdfColumn column)
    {
        var between = Columns.Where(c => c != column).ToList();
        var words = line
            .Words.Where(w => w.Left < column.Right + 40 && w.Right > column.Left - 40)
            .Where(w => between.TrueForAll(c => Distance(w, column) <= Distance(w, c)))
            .ToList();
        for (var from = 0; from < words.Count; from++)
        for (var count = words.Count - from; count > 0; count--)
        {
            var match = CsvHeaderWords.Match(string.Join(' ', words.GetRange(from, count).Select(w => w.Text)), out _);
            if (match.Role is CsvRole.Amount or CsvRole.Debit or CsvRole.Credit or CsvRole.Balance)
                return match.Role;
        }
        return CsvRole.None;
    }

    private static double Distance(PdfWord word, PdfColumn column) =>
        Math.Abs((word.Left + word.Right) / 2 - (column.Left + column.Right) / 2);

    private List<PdfRow> FindRows()
    {
        var rows = new List<PdfRow>();
        PdfRow? open = null;
        var (bottom, page) = (0.0, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isFar = line.Page != page || line.Top - bottom > 2.2 * (line.Bottom - line.Top);
            var dated = PdfDate.At(line, 0);
            var date = dated?.In(conventions.Order, conventions.Period);
            var cells = Cells(i);
            if (date is { } day && !(line.IsRepeated && cells.Count == 0))
            {
                open = Begin(i, day, TextFrom(i, SkipDates(line, dated!.Value.Words), cells), cells);
                rows.Add(open);
            }
            else if (open is null || line.IsRepeated)
            {
                if (!line.IsRepeated)
                    open = null;
                continue;
            }
            else if (cells.Count > 0)
            {
                var text = TextFrom(i, 0, cells);
                if (open.Cells.All(c => c is null) && !open.IsBalance)
                    Complete(open, i, text, cells);
                else if (text.Length > 0 && !isFar)
                    rows.Add(open = Begin(i, open.Date, text, cells));
                else
                    continue;
            }
            else if (!isFar)
            {
                Append(open, i, line.Text);
            }
            else
            {
                // What stands apart is no longer of the table; after a page it goes on with a day.
                open = line.Page == page ? null : open;
                continue;
            }
            (bottom, page) = (line.Bottom, line.Page);
        }
        rows.RemoveAll(r => r.Cells.All(c => c is null));
        return rows;
    }

    private PdfRow Begin(int line, DateOnly date, string text, List<(int Column, PdfAmount Amount)> cells)
    {
        var row = new PdfRow(lines[line].Number, date, Columns.Count)
        {
            Text = text,
            IsBalance = PdfBalances.IsAny(Folding.Words(text)),
        };
        row.Lines.Add(line);
        foreach (var (column, amount) in cells)
            row.Cells[column] = amount.Reading;
        return row;
    }

    private static void Append(PdfRow row, int line, string text)
    {
        row.Lines.Add(line);
        if (row.Text.Length < LongestText)
            row.Text = $"{row.Text} {text}".Trim();
    }

    private static void Complete(PdfRow row, int line, string text, List<(int Column, PdfAmount Amount)> cells)
    {
        Append(row, line, text);
        foreach (var (column, amount) in cells)
            row.Cells[column] = amount.Reading;
    }

    private List<(int Column, PdfAmount Amount)> Cells(int line)
    {
        var cells = new List<(int, PdfAmount)>();
        foreach (var amount in amounts[line])
            if (Columns.FindIndex(c => c.Holds(amount.Left, amount.Right)) is >= 0 and var column)
                cells.Add((column, amount));
        return cells;
    }

    /// <summary>A second day is that of the value or of the purchase.</summary>
    private static int SkipDates(PdfLine line, int first) =>
        first < line.Words.Count && PdfDate.At(line, first) is { } second ? first + second.Words : first;

    private string TextFrom(int line, int first, List<(int Column, PdfAmount Amount)> cells)
    {
        var words = lines[line].Words;
        var taken = cells
            .SelectMany(c => Enumerable.Range(c.Amount.First, c.Amount.Last - c.Amount.First + 1))
            .ToHashSet();
        return string.Join(
            ' ',
            Enumerable
                .Range(first, Math.Max(0, words.Count - first))
                .Where(i => !taken.Contains(i))
                .Select(i => words[i].Text)
        );
    }
}
