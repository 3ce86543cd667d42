using FinanceManager.Api.Data;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>The smallest sum a report is made of.</summary>
internal sealed record ReportCell(
    int Month,
    CategoryId? CategoryId,
    Currency Currency,
    long Inflow,
    long Outflow,
    long BaseInflow,
    long BaseOutflow,
    int BaseUnknown,
    int Count
);

/// <summary>
/// Sums of a period, outside transfers: whole months from the monthly summary, and only what the period cuts off
/// at either end from the splits.
/// </summary>
internal static class ReportCells
{
    internal static async Task<List<ReportCell>> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        CancellationToken ct
    )
    {
        var (from, to) = (request.FirstDay, request.LastDay);
        if (from > to)
            return [];
        var (first, last) = (YearMonth.Of(from), YearMonth.Of(to));
        var cells = new List<ReportCell>();
        if (first == last && (from > first.FirstDay || to < last.LastDay))
            return await SplitsAsync(db, request, from, to, ct);
        if (from > first.FirstDay)
        {
            cells.AddRange(await SplitsAsync(db, request, from, first.LastDay, ct));
            first = first.AddMonths(1);
        }
        if (to < last.LastDay)
        {
            cells.AddRange(await SplitsAsync(db, request, last.FirstDay, to, ct));
            last = last.AddMonths(-1);
        }
        cells.AddRange(await MonthsAsync(db, request, first, last, ct));
        return cells;
    }

    private static Task<List<ReportCell>> MonthsAsync(
        FinanceDbContext db,
        ReportRequest request,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var (from, to) = (first.Number, last.Number);
        var summaries = db.MonthlySummaries.Where(m => !m.Transfer && m.Month >= from && m.Month <= to);
        if (request.AccountId is { Length: > 0 } accounts)
            summaries = summaries.Where(m => accounts.Contains(m.AccountId));
        return summaries
            .GroupBy(m => new
            {
                m.Month,
                m.CategoryId,
                m.Currency,
            })
            .Select(g => new ReportCell(
                g.Key.Month,
                g.Key.CategoryId,
                g.Key.Currency,
                g.Sum(m => m.Inflow),
                g.Sum(m => m.Outflow),
                g.Sum(m => m.BaseInflow),
                g.Sum(m => m.BaseOutflow),
                g.Sum(m => m.BaseUnknown),
                g.Sum(m => m.Count)
            ))
            .ToListAsync(ct);
    }

    /// <param name="from">In the same month as <paramref name="to"/>.</param>
    private static Task<List<ReportCell>> SplitsAsync(
        FinanceDbContext db,
        ReportRequest request,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var month = YearMonth.Of(from).Number;
        var transactions = db.Transactions.Where(t => t.TransferId == null && t.Date >= from && t.Date <= to);
        if (request.AccountId is { Length: > 0 } accounts)
            transactions = transactions.Where(t => accounts.Contains(t.AccountId));
        return transactions
            .SelectMany(
                t => t.Splits,
                (t, s) =>
                    new
                    {
                        t.Currency,
                        s.CategoryId,
                        s.MinorUnits,
                        s.BaseMinorUnits,
                    }
            )
            .GroupBy(s => new { s.CategoryId, s.Currency })
            .Select(g => new ReportCell(
                month,
                g.Key.CategoryId,
                g.Key.Currency,
                g.Sum(s => s.MinorUnits > 0 ? s.MinorUnits : 0),
                g.Sum(s => s.MinorUnits < 0 ? s.MinorUnits : 0),
                g.Sum(s => s.BaseMinorUnits > 0 ? s.BaseMinorUnits.Value : 0),
                g.Sum(s => s.BaseMinorUnits < 0 ? s.BaseMinorUnits.Value : 0),
                g.Sum(s => s.BaseMinorUnits == null ? 1 : 0),
                g.Count()
            ))
            .ToListAsync(ct);
    }
}
