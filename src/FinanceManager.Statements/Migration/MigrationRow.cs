using FinanceManager.Domain;
using FinanceManager.Statements.Csv;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Migration;

/// <summary>One record of a program's table, by the names of its columns.</summary>
internal sealed class MigrationRow(
    CsvRecordReader record,
    Dictionary<string, int> columns,
    TableConventions conventions,
    StatementOutput output
)
{
    private readonly StringPool strings = new();
    private readonly int width = columns.Values.Max() + 1;
    private readonly int day = columns.GetValueOrDefault("date", int.MaxValue);
    private char[] scratch = [];
    private int shift;
    private int shiftFrom;

    public int Line => record.Line;

    public Currency? Currency => conventions.Currency;

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>A row with an empty cell too many, as careless edits leave it: what follows stands one further right.</summary>
    public void Begin(IReadOnlyList<string> amounts)
    {
        shift = 0;
        if (record.Count <= width || CsvCells.IsBlank(record, width))
            return;
        output.Warn(record.Line, "line.columns", $"The line has {record.Count} columns, {width} were expected.");
        if (!amounts.All(IsReadable))
            (shift, shiftFrom) = (record.Count - width, LastEmpty(amounts));
        if (shift > 0 && !amounts.All(IsReadable))
            shift = 0;
    }

    /// <summary>Empty where the column is missing.</summary>
    public string Text(string column) => strings.Get(Cleaning.Text(Cell(column), ref scratch));

    public string? Some(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public bool TryDate(out DateOnly date)
    {
        var cell = Cleaning.Trim(Cell("date"));
        if (DateText.TryRead(cell, conventions.Order, out date))
            return true;
        if (cell.IsEmpty)
            output.Error(Line, "date.missing", "The line has no date.");
        else
            output.Error(Line, "date.invalid", $"{StatementOutput.Quote(cell)} is no date.");
        return false;
    }

    /// <summary>The name of the account, or null, which is said.</summary>
    public string? Account(string column)
    {
        if (Some(column) is { } name)
            return name;
        output.Error(Line, "account.missing", "The line names no account.");
        return null;
    }

    /// <summary>An empty cell is nothing, in no currency.</summary>
    public bool TryAmount(string column, Currency? currency, out AmountReading amount)
    {
        amount = default;
        var cell = Cleaning.Trim(Cell(column));
        if (cell.IsEmpty)
            return true;
        if (!AmountText.TryRead(cell, conventions.DecimalSeparator, currency, out amount))
        {
            output.Error(Line, "amount.invalid", $"{StatementOutput.Quote(cell)} is no amount.");
            return false;
        }
        if (amount.Rounded)
            output.Warn(
                Line,
                "amount.precision",
                $"{StatementOutput.Quote(cell)} has more decimals than its currency; rounded half to even."
            );
        return true;
    }

    /// <summary>Words with commas between them.</summary>
    public IReadOnlyList<string> Words(string column) =>
        [.. Text(column).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>The last empty cell between the day and the first amount.</summary>
    private int LastEmpty(IReadOnlyList<string> amounts)
    {
        var at = amounts.Min(name => columns.GetValueOrDefault(name, int.MaxValue));
        while (at > day + 1 && !Cleaning.Trim(record[at]).IsEmpty)
            at--;
        return at;
    }

    private bool IsReadable(string column) =>
        Cleaning.Trim(Cell(column)) is var cell
        && (cell.IsEmpty || AmountText.TryRead(cell, conventions.DecimalSeparator, Currency, out _));

    private ReadOnlySpan<char> Cell(string column) =>
        columns.TryGetValue(column, out var at) ? record[at >= shiftFrom ? at + shift : at] : default;
}
