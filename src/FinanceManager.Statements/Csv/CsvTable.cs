using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>The head of a file split by one delimiter.</summary>
internal sealed class CsvTable
{
    private const int MostRecords = 500;

    private CsvTable(char delimiter, List<string[]> rows, bool tooManyFields) =>
        (Delimiter, Rows, HasTooManyFields) = (delimiter, rows, tooManyFields);

    public char Delimiter { get; }

    public List<string[]> Rows { get; }

    public bool HasTooManyFields { get; }

    public static CsvTable Split(string head, bool complete, char delimiter)
    {
        var reader = new CsvRecordReader(new StringReader(head), delimiter);
        var rows = new List<string[]>();
        var tooMany = false;
        while (rows.Count < MostRecords && reader.Read())
        {
            rows.Add(reader.ToArray());
            tooMany |= reader.HasTooManyFields;
        }
        // The last record may be cut by the end of the head.
        if (!complete && rows.Count is > 1 and < MostRecords)
            rows.RemoveAt(rows.Count - 1);
        return new CsvTable(delimiter, rows, tooMany);
    }

    public int Width => Rows.Count == 0 ? 0 : Rows.Max(row => row.Length);

    /// <summary>How many records have the commonest number of fields, if that is more than one.</summary>
    public int Regular =>
        Rows.Where(row => row.Length > 1)
            .GroupBy(row => row.Length)
            .Select(group => group.Count())
            .DefaultIfEmpty()
            .Max();

    public static bool HoldsDate(string[] row) => row.Any(IsDate);

    public static bool HoldsAmount(string[] row) => row.Any(cell => !IsDate(cell) && IsAmount(cell));

    /// <summary>Whether a cell is a day or an amount.</summary>
    public static bool HoldsValue(string cell) => IsDate(cell) || IsAmount(cell);

    private static bool IsDate(string cell) => DateText.TryParts(cell, out _);

    private static bool IsAmount(string cell) => AmountText.TryRead(cell, AmountText.Unknown, null, out _);
}
