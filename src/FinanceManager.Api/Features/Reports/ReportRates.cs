using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Rates;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>Between which days lie the rates that a converted report used. Only foreign accounts are looked at.</summary>
internal static class ReportRates
{
    internal static async Task<List<ReportRate>> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        Currency converted,
        CancellationToken ct
    )
    {
        var foreign = await db.Accounts.Where(a => a.Currency != converted).Select(a => a.Id).ToListAsync(ct);
        if (request.AccountId is { Length: > 0 } accounts)
            foreign = [.. foreign.Intersect(accounts)];
        if (foreign.Count == 0)
            return [];

        var (from, to) = (request.FirstDay, request.LastDay);
        var used = await db
            .Transactions.Where(t => foreign.Contains(t.AccountId) && t.TransferId == null)
            .Where(t => t.Date >= from && t.Date <= to)
            .SelectMany(t => t.Splits, (t, s) => new { t.Currency, s.RateDate })
            .Where(s => s.RateDate != null)
            .GroupBy(s => s.Currency)
            .Select(g => new
            {
                Currency = g.Key,
                First = g.Min(s => s.RateDate),
                Last = g.Max(s => s.RateDate),
            })
            .ToListAsync(ct);
        return
        [
            .. used.OrderBy(u => u.Currency.Code, StringComparer.Ordinal)
                .Select(u => new ReportRate(u.Currency, converted, u.First!.Value, u.Last!.Value, EcbHistory.Source)),
        ];
    }
}
