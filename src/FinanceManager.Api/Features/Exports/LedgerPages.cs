using System.Runtime.CompilerServices;
using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Exports;

/// <summary>Some transactions with their splits, and the query that finds the same rows again.</summary>
internal sealed record LedgerPage(IReadOnlyList<Transaction> Transactions, IQueryable<Transaction> Rows)
{
    /// <summary>The other ends of the transfers among them, by the id of this end.</summary>
    internal async Task<Dictionary<TransactionId, Transaction>> OtherEndsAsync(
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (!Transactions.Any(t => t.TransferId is not null))
            return [];
        var ends =
            from t in Rows
            join link in db.Transfers on t.TransferId equals link.Id
            join other in db.Transactions
                on (link.FromTransactionId == t.Id ? link.ToTransactionId : link.FromTransactionId) equals other.Id
            select new { t.Id, Other = other };
        return await ends.AsNoTracking().ToDictionaryAsync(e => e.Id, e => e.Other, ct);
    }
}

/// <summary>Goes through transactions by day and id, page by page, each beginning after the last row of the one before.</summary>
internal static class LedgerPages
{
    private const int Size = 2_000;

    internal static IQueryable<Transaction> Within(IQueryable<Transaction> transactions, ExportLedgerRequest request)
    {
        if (request.From is { } from)
            transactions = transactions.Where(t => t.Date >= from);
        if (request.To is { } to)
            transactions = transactions.Where(t => t.Date <= to);
        if (request.AccountId is { Length: > 0 } accounts)
            transactions = transactions.Where(t => accounts.Contains(t.AccountId));
        return transactions;
    }

    internal static async IAsyncEnumerable<LedgerPage> ReadAsync(
        IQueryable<Transaction> transactions,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var rest = transactions;
        while (true)
        {
            var page = await rest.OrderBy(t => t.Date)
                .ThenBy(t => t.Id)
                .Take(Size)
                .Include(t => t.Splits)
                .AsNoTracking()
                .ToListAsync(ct);
            if (page.Count == 0)
                yield break;
            var (day, id) = (page[^1].Date, page[^1].Id);
            yield return new(page, rest.Where(t => t.Date <= day && (t.Date < day || t.Id <= id)));
            if (page.Count < Size)
                yield break;
            // The first condition alone lets the index begin at the right row.
            rest = transactions.Where(t => t.Date >= day && (t.Date > day || t.Id > id));
        }
    }
}
