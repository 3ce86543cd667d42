using System.Globalization;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http.Tables;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;

namespace FinanceManager.Api.Features.Exports;

/// <summary>
/// The ledger as a table: a row per split, whose <c>amount</c> is the split's, so that it adds up to the accounts' balances.
/// Amounts that are told of the whole transaction stand in the row of its first split alone.
/// </summary>
internal sealed class LedgerTable(LedgerBooks books)
{
    internal static readonly string[] Columns =
    [
        "kind",
        "id",
        "date",
        "account",
        "account_id",
        "amount",
        "currency",
        "payee",
        "description",
        "note",
        "tags",
        "status",
        "split",
        "category",
        "category_id",
        "split_note",
        "decided_by",
        "confidence",
        "needs_review",
        "transfer_id",
        "transfer_account",
        "transfer_date",
        "transfer_amount",
        "transfer_currency",
        "installment",
        "bank_date",
        "bank_amount",
        "bank_text",
    ];

    private readonly BookNames _names = new(books, HledgerJournal.Component);
    private readonly Dictionary<AccountId, string> _accounts = books.Accounts.ToDictionary(
        a => a.Account.Id,
        a => a.Account.Name
    );

    internal void Openings(ITableRow row)
    {
        foreach (var (account, opening) in books.Accounts.Where(a => a.Opening.MinorUnits != 0))
        {
            row.Text("opening");
            row.Text(null);
            row.Day(books.OpeningDay);
            row.Text(account.Name);
            row.Text(account.Id.ToString());
            row.Amount(opening);
            row.Text(account.Currency.Code);
            Skip(row, "payee", "category");
            row.Text(_names.Opening);
            Skip(row, "category_id", null);
            row.End();
        }
    }

    internal void Write(ITableRow row, Transaction t, Transaction? other)
    {
        var first = true;
        foreach (var split in t.Splits.OrderBy(s => s.Position).ThenBy(s => s.Id))
        {
            Movement(row, t, split);
            Part(row, t, split);
            OtherEnd(row, t, other, first);
            Bank(row, t, first);
            row.End();
            first = false;
        }
    }

    /// <summary>Leaves cells empty, up to a column or to the end.</summary>
    private static void Skip(ITableRow row, string from, string? to)
    {
        var end = to is null ? Columns.Length : Array.IndexOf(Columns, to);
        for (var i = Array.IndexOf(Columns, from); i < end; i++)
            row.Text(null);
    }

    private void Movement(ITableRow row, Transaction t, Split split)
    {
        row.Text(t.TransferId is null ? "transaction" : "transfer");
        row.Text(t.Id.ToString());
        row.Day(t.Date);
        row.Text(_accounts[t.AccountId]);
        row.Text(t.AccountId.ToString());
        row.Amount(new Money(split.MinorUnits, t.Currency));
        row.Text(t.Currency.Code);
        row.Text(t.Payee);
        row.Text(t.Description);
        row.Text(t.Note);
        row.Text(string.Join(", ", t.Tags));
        row.Text(Data.Columns.Word(t.Status));
    }

    /// <summary>Transfers are outside the reports, and so they have no category here.</summary>
    private void Part(ITableRow row, Transaction t, Split split)
    {
        row.Number(split.Position + 1);
        row.Text(t.TransferId is null ? _names.Of(split.CategoryId, split.MinorUnits) : _names.Transfers);
        row.Text(t.TransferId is null ? split.CategoryId?.ToString() : null);
        row.Text(split.Note);
        row.Text(Data.Columns.Word(split.Source));
        row.Number(split.Confidence is { } c and >= 0 and <= 1 ? decimal.Round((decimal)c, 4) : null);
        row.Text(t.NeedsReview ? "yes" : "no");
    }

    private void OtherEnd(ITableRow row, Transaction t, Transaction? other, bool first)
    {
        row.Text(t.TransferId?.ToString());
        row.Text(other is null ? null : _accounts[other.AccountId]);
        row.Day(other?.Date);
        row.Amount(first ? other?.Amount : null);
        row.Text(other?.Currency.Code);
    }

    private static void Bank(ITableRow row, Transaction t, bool first)
    {
        row.Text(
            t.InstallmentNumber is { } number
                ? string.Create(CultureInfo.InvariantCulture, $"{number}/{t.InstallmentCount}")
                : null
        );
        row.Day(t.BankDate);
        row.Amount(first && t.BankMinorUnits is { } read ? new Money(read, t.Currency) : null);
        row.Text(t.BankText);
    }
}
