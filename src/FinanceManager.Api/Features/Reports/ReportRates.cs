using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>
/// Between which days lie the rates that a converted report used: those of the first and the last movement of each foreign
/// currency, which an index finds, however many there are in between.
/// </summary>
internal static class ReportRates
{
    internal static async Task<List<ReportRate>> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        Currency converted,
        CancellationToken ct
    )
    {
        var (from, to) = (request.FirstDay, request.LastDay);
        var foreign = db.Accounts.Where(a => a.Currency != converted);
        if (request.AccountId is { Length: > 0 } accounts)
            foreign = foreign.Where(a => accounts.Contains(a.Id));
        var moved = await foreign
            .Select(a => new
            {
                a.Currency,
                First = db
                    .Transactions.Where(t =>
                        t.AccountId == a.Id && t.TransferId == null && t.Date >= from && t.Date <= to
                    )
                    .OrderBy(t => t.Date)
                    .Select(t => (DateOnly?)t.Date)
                    .FirstOrDefault(),
                Last = db
                    .Transactions.Where(t =>
                        t.AccountId == a.Id && t.TransferId == null && t.Date >= from && t.Date <= to
                    )
                    .OrderByDescending(t => t.Date)
                    .Select(t => (DateOnly?)t.Date)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        var days = moved
            .Where(m => m.First is not null)
            .GroupBy(m => m.Currency)
            .Select(g => (Currency: g.Key, First: g.Min(m => m.First)!.Value, Last: g.Max(m => m.Last)!.Value))
            .ToList();
        if (days.Count == 0)
            return [];
        var rates = await db.RatesAsync(ct);
        return
        [
            .. days.OrderBy(d => d.Currency.Code, StringComparer.Ordinal)
                .SelectMany(d =>
                    rates
                        .UsedBetween(d.First, d.Last, d.Currency, converted)
                        .GroupBy(r => r.Source)
                        .OrderBy(g => g.Key)
                        .Select(g => new ReportRate(
                            d.Currency,
                            converted,
                            g.Min(r => r.Date),
                            g.Max(r => r.Date),
                            g.Key
                        ))
                ),
        ];
    }
}
