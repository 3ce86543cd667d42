using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>The ledger as comma-separated values.</summary>
internal sealed class CsvLedger(TextWriter text, LedgerBooks books) : ILedgerWriter
{
    private readonly LedgerTable _table = new(books);
    private CsvTable? _rows;

    public void Begin()
    {
        _rows = new(text, LedgerTable.Columns);
        _table.Openings(_rows);
    }

    public void Add(Transaction transaction, Transaction? other) => _table.Write(_rows!, transaction, other);

    public void End() { }

    public void Dispose() => text.Dispose();
}
