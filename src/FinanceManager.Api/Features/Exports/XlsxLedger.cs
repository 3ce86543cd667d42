using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>A workbook with the sheets Transactions and Accounts, written from the first row to the last without going back.</summary>
internal sealed class XlsxLedger(PagedOutput output, LedgerBooks books) : ILedgerWriter
{
    private static readonly string[] s_accountColumns =
    [
        "id",
        "name",
        "type",
        "currency",
        "institution",
        "opening_date",
        "opening_balance",
        "balance",
        "archived",
    ];

    private readonly XlsxBook _book = new(output);
    private readonly LedgerTable _table = new(books);
    private readonly Dictionary<AccountId, long> _balances = books.Accounts.ToDictionary(
        a => a.Account.Id,
        a => a.Opening.MinorUnits
    );
    private XlsxSheet? _sheet;

    public void Begin()
    {
        _sheet = _book.Next("Transactions", LedgerTable.Columns);
        _table.Openings(_sheet);
    }

    public void Add(Transaction transaction, Transaction? other)
    {
        if (_sheet!.Rows + transaction.Splits.Count > XlsxSheet.MostRows)
        {
            _sheet.Dispose();
            _sheet = _book.Next($"Transactions {_book.Sheets + 1}", LedgerTable.Columns);
        }
        _table.Write(_sheet, transaction, other);
        _balances[transaction.AccountId] = checked(_balances[transaction.AccountId] + transaction.MinorUnits);
    }

    public void End()
    {
        _sheet!.Dispose();
        using (var accounts = _book.Next("Accounts", s_accountColumns))
            foreach (var (account, opening) in books.Accounts)
                Write(accounts, account, opening);
        _book.End();
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _book.Dispose();
    }

    private void Write(XlsxSheet row, Account account, Money opening)
    {
        row.Text(account.Id.ToString());
        row.Text(account.Name);
        row.Text(Data.Columns.Word(account.Type));
        row.Text(account.Currency.Code);
        row.Text(account.Institution);
        row.Day(books.OpeningDay);
        row.Amount(opening);
        row.Amount(new Money(_balances[account.Id], account.Currency));
        row.Text(account.Archived ? "yes" : "no");
        row.End();
    }
}
