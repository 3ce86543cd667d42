using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>
/// Sums of a period, outside transfers: whole months from the monthly summary, and only what the period cuts off at either
/// end, or what the summary does not know, from the splits.
/// </summary>
internal static class ReportCells
{
    internal static async Task<List<ReportCell>> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportShape shape,
        CancellationToken ct
    )
    {
        var (from, to) = (request.FirstDay, request.LastDay);
        if (from > to)
            return [];
        if (request.AsksOfRows || shape.NeedsRows)
            return await ReportParts.SumAsync(db, request, shape, from, to, ct);
        var (first, last) = (YearMonth.Of(from), YearMonth.Of(to));
        if (first == last && (from > first.FirstDay || to < last.LastDay))
            return await ReportParts.SumAsync(db, request, shape, from, to, ct);
        var cells = new List<ReportCell>();
        if (from > first.FirstDay)
        {
            cells.AddRange(await ReportParts.SumAsync(db, request, shape, from, first.LastDay, ct));
            first = first.AddMonths(1);
        }
        if (to < last.LastDay)
        {
            cells.AddRange(await ReportParts.SumAsync(db, request, shape, last.FirstDay, to, ct));
            last = last.AddMonths(-1);
        }
        if (first <= last)
            cells.AddRange(await MonthsAsync(db, request, shape, first, last, ct));
        return cells;
    }

    private static async Task<List<ReportCell>> MonthsAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportShape shape,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var (from, to) = (first.Number, last.Number);
        var summaries = db.MonthlySummaries.Where(m => !m.Transfer && m.Month >= from && m.Month <= to);
        if (request.AccountId is { Length: > 0 } accounts)
            summaries = summaries.Where(m => accounts.Contains(m.AccountId));
        if (request.MemberId is { Length: > 0 } members)
        {
            var theirs = await MemberAccounts.OfAsync(db, members, ct);
            summaries = summaries.Where(m => theirs.Contains(m.AccountId));
        }
        if (request.CategoryId == TransactionFilter.NoCategory)
            summaries = summaries.Where(m => m.CategoryId == null);
        else if (await SplitSearch.FamilyAsync(db, request.Filter, ct) is { } family)
        {
            var known = family.ConvertAll(id => (CategoryId?)id);
            summaries = summaries.Where(m => known.Contains(m.CategoryId));
        }
        return shape.ByAccount ? await ByAccountAsync(summaries, ct) : await PlainAsync(summaries, ct);
    }

    private static Task<List<ReportCell>> PlainAsync(IQueryable<MonthlySummary> summaries, CancellationToken ct) =>
        summaries
            .GroupBy(m => new
            {
                m.Month,
                m.CategoryId,
                m.Currency,
            })
            .Select(g => new ReportCell(
                new(g.Key.Month, null, g.Key.CategoryId, null, null, g.Key.Currency),
                new(
                    g.Sum(m => m.Inflow),
                    g.Sum(m => m.Outflow),
                    g.Sum(m => m.BaseInflow),
                    g.Sum(m => m.BaseOutflow),
                    g.Sum(m => m.BaseUnknown),
                    g.Sum(m => m.Count)
                )
            ))
            .ToListAsync(ct);

    private static Task<List<ReportCell>> ByAccountAsync(IQueryable<MonthlySummary> summaries, CancellationToken ct) =>
        summaries
            .Select(m => new ReportCell(
                new(m.Month, null, m.CategoryId, m.AccountId, null, m.Currency),
                new(m.Inflow, m.Outflow, m.BaseInflow, m.BaseOutflow, m.BaseUnknown, m.Count)
            ))
            .ToListAsync(ct);
}

/// <summary>Into what a report divides its sums.</summary>
internal readonly record struct ReportShape(ReportGroup By, ReportInterval Interval)
{
    internal bool ByDay => Interval == ReportInterval.Day;

    internal bool ByAccount => By is ReportGroup.Account or ReportGroup.Member;

    internal bool NeedsRows => ByDay || By is ReportGroup.Tag or ReportGroup.Merchant;
}
