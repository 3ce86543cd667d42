namespace FinanceManager.Statements.Csv;

/// <summary>The rows of a table that are movements, and what its columns look like.</summary>
internal sealed class CsvSample
{
    public CsvSample(CsvTable table)
    {
        Table = table;
        HeaderIndex = CsvHeaderFinder.Find(table);
        Headers = HeaderIndex < 0 ? [] : table.Rows[HeaderIndex];
        Rows = [.. table.Rows.Skip(HeaderIndex + 1).Where(row => row.Length > 1 && CsvTable.HoldsDate(row))];
        // A single row that is too wide is damaged and makes no new column.
        var width = Math.Max(Headers.Length, UsualWidth(Rows));
        Columns = [.. Enumerable.Range(0, width).Select(_ => new CsvColumn())];
        foreach (var row in Rows)
            for (var i = 0; i < Math.Min(row.Length, width); i++)
                Columns[i].Add(row[i]);
        for (var i = 0; i < Headers.Length; i++)
        {
            Columns[i].Header = CsvHeaderWords.Match(Headers[i], out var currency);
            Columns[i].HeaderCurrency = currency;
            Columns[i].IsNumberOfSomeone = CsvHeaderWords.MayNameAnyone(Headers[i]);
            Columns[i].IsNameOfSomeone = CsvHeaderWords.IsOnlyName(Headers[i]);
        }
    }

    public CsvTable Table { get; }

    public int HeaderIndex { get; }

    public string[] Headers { get; }

    public List<string[]> Rows { get; }

    public CsvColumn[] Columns { get; }

    public bool HasHeader => HeaderIndex >= 0;

    private static int UsualWidth(List<string[]> rows) =>
        rows.GroupBy(row => row.Length)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .FirstOrDefault();

    public static string Cell(string[] row, int? column) => column is { } c && c < row.Length ? row[c] : "";
}
