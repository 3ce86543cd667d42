using System.Globalization;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Comma-separated values as RFC 4180 has them.</summary>
internal sealed class CsvLedger(TextWriter text, LedgerBooks books) : ILedgerWriter, ITableRow
{
    private readonly LedgerTable _table = new(books);
    private bool _inRow;

    public void Begin()
    {
        foreach (var column in LedgerTable.Columns)
            Cell(column);
        ((ITableRow)this).End();
        _table.Openings(this);
    }

    public void Add(Transaction transaction, Transaction? other) => _table.Write(this, transaction, other);

    public void End() { }

    public void Dispose() => text.Dispose();

    void ITableRow.Text(string? value) => Cell(ExportText.Cell(value));

    void ITableRow.Day(DateOnly? value) => Cell(value is { } day ? ExportText.Day(day) : "");

    void ITableRow.Number(decimal? value) => Cell(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    void ITableRow.Amount(Money? value) => Cell(value is null ? "" : ExportText.Number(value));

    void ITableRow.End()
    {
        text.Write("\r\n");
        _inRow = false;
    }

    private void Cell(string value)
    {
        if (_inRow)
            text.Write(",");
        _inRow = true;
        text.Write(
            value.AsSpan().ContainsAny(",;\"") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value
        );
    }
}
