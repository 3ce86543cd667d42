using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <summary>Pages by the key of the last row seen, so that rows added meanwhile neither repeat nor hide one.</summary>
internal static class TransactionPage
{
    internal static async Task<Page<TransactionResponse>> ReadAsync(
        IQueryable<Transaction> transactions,
        int limit,
        DayCursor? after,
        CancellationToken ct
    )
    {
        if (after is { } cursor)
        {
            var (day, id) = (cursor.Day, new TransactionId(cursor.Id));
            // The first condition alone lets the index begin at the right row.
            transactions = transactions.Where(t => t.Date <= day && (t.Date < day || t.Id < id));
        }
        var rows = await transactions
            .OrderByDescending(t => t.Date)
            .ThenByDescending(t => t.Id)
            .Take(limit + 1)
            .Include(t => t.Splits)
            .AsNoTracking()
            .ToListAsync(ct);
        var items = rows.Take(limit).Select(TransactionResponse.From).ToList();
        return rows.Count <= limit
            ? new(items)
            : new(items, new DayCursor(items[^1].Date, items[^1].Id.Value).ToString());
    }
}
