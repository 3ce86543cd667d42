using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>
/// The account's balance after each row of a page. Only the first row's is added up: whole months by the monthly summary,
/// and the days of its own month; each row after it has the balance of the one before less that one's amount.
/// </summary>
internal static class RunningBalance
{
    internal static async Task<IReadOnlyList<TransactionResponse>> AddAsync(
        FinanceDbContext db,
        TransactionFilter filter,
        IReadOnlyList<TransactionResponse> rows,
        CancellationToken ct
    )
    {
        if (rows.Count == 0 || !IsAllOfOneAccount(filter))
            return rows;
        var balance = await AfterAsync(db, rows[0], ct);
        var withBalances = new List<TransactionResponse>(rows.Count);
        foreach (var row in rows)
        {
            withBalances.Add(row with { Balance = balance });
            balance -= row.Amount;
        }
        return withBalances;
    }

    private static bool IsAllOfOneAccount(TransactionFilter filter) =>
        // A list that a request does not name comes empty.
        filter is { AccountId.Length: 1, Id: null or [], Tag: null or [], MemberId: null or [] }
        && new TransactionFilter
        {
            AccountId = filter.AccountId,
            Id = filter.Id,
            Tag = filter.Tag,
            MemberId = filter.MemberId,
            From = filter.From,
            To = filter.To,
        } == filter;

    private static async Task<Money> AfterAsync(FinanceDbContext db, TransactionResponse row, CancellationToken ct)
    {
        var (account, day, id) = (row.AccountId, row.Date, row.Id);
        var month = YearMonth.Of(day);
        var (number, first) = (month.Number, month.FirstDay);
        var opening = await db.Accounts.Where(a => a.Id == account).Select(a => a.OpeningMinorUnits).SingleAsync(ct);
        var before = await db
            .MonthlySummaries.Where(m => m.AccountId == account && m.Month < number)
            .SumAsync(m => m.Inflow + m.Outflow, ct);
        var within = await db
            .Transactions.Where(t => t.AccountId == account && t.Date >= first && t.Date <= day)
            .Where(t => t.Date < day || t.Id <= id)
            .SumAsync(t => t.MinorUnits, ct);
        return new(checked(opening + before + within), row.Amount.Currency);
    }
}
