using System.Globalization;
using FinanceManager.Domain;

namespace FinanceManager.Api.Http.Tables;

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
internal sealed class CsvTable : ITableRow
{
    private readonly TextWriter _text;
    private bool _inRow;

    internal CsvTable(TextWriter text, IEnumerable<string> columns)
    {
        _text = text;
        foreach (var column in columns)
            Cell(column);
        End();
    }

    public void Text(string? value) => Cell(TableText.Cell(value));

    public void Day(DateOnly? value) => Cell(value is { } day ? TableText.Day(day) : "");

    public void Number(decimal? value) => Cell(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    public void Amount(Money? value) => Cell(value is null ? "" : TableText.Number(value));

    public void End()
    {
        _text.Write("\r\n");
        _inRow = false;
    }

    private void Cell(string value)
    {
        if (_inRow)
            _text.Write(",");
        _inRow = true;
        _text.Write(
            value.AsSpan().ContainsAny(",;\"") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value
        );
    }
}
