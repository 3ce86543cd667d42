using System.Linq.Expressions;
using System.Text.Json;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>A split with what a report wants to know of its transaction.</summary>
internal sealed class ReportPart
{
    internal required DateOnly Date { get; init; }
    internal required AccountId AccountId { get; init; }
    internal required CategoryId? CategoryId { get; init; }
    internal required Currency Currency { get; init; }
    internal required string? Payee { get; init; }
    internal required string MerchantKey { get; init; }
    internal required List<string> Tags { get; init; }
    internal required long MinorUnits { get; init; }
    internal required long? BaseMinorUnits { get; init; }
}

/// <summary>The splits of a period that a report is about, and their sums by the database.</summary>
internal static class ReportParts
{
    internal static async Task<IQueryable<ReportPart>> FindAsync(
        FinanceDbContext db,
        ReportRequest request,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var filter = request.Filter with
        {
            From = from == DateOnly.MinValue ? null : from,
            To = to == DateOnly.MaxValue ? null : to,
        };
        var search = await TransactionSearch.ForAsync(db, filter, ct);
        Expression<Func<Split, bool>> all = s => true;
        return search.Candidates.SelectMany(
            t => t.Splits.AsQueryable().Where(search.Category ?? all),
            (t, s) =>
                new ReportPart
                {
                    Date = t.Date,
                    AccountId = t.AccountId,
                    CategoryId = s.CategoryId,
                    Currency = t.Currency,
                    Payee = t.Payee,
                    MerchantKey = t.MerchantKey,
                    Tags = t.Tags,
                    MinorUnits = s.MinorUnits,
                    BaseMinorUnits = s.BaseMinorUnits,
                }
        );
    }

    internal static async Task<List<ReportCell>> SumAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportShape shape,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var parts = await FindAsync(db, request, from, to, ct);
        if (shape.ByDay)
            return await ByDayAsync(parts, shape, ct);
        return shape.By switch
        {
            ReportGroup.Account or ReportGroup.Member => await SumAsync(
                parts,
                p => new
                {
                    p.Date.Year,
                    p.Date.Month,
                    p.CategoryId,
                    p.AccountId,
                    p.Currency,
                },
                k => new(Number(k.Year, k.Month), null, k.CategoryId, k.AccountId, null, k.Currency),
                ct
            ),
            ReportGroup.Merchant => await SumAsync(
                parts,
                p => new
                {
                    p.Date.Year,
                    p.Date.Month,
                    p.CategoryId,
                    Name = p.Payee ?? p.MerchantKey,
                    p.Currency,
                },
                k => new(Number(k.Year, k.Month), null, k.CategoryId, null, k.Name, k.Currency),
                ct
            ),
            ReportGroup.Tag => await SumAsync(
                parts,
                p => new
                {
                    p.Date.Year,
                    p.Date.Month,
                    p.CategoryId,
                    p.Tags,
                    p.Currency,
                },
                k => new(Number(k.Year, k.Month), null, k.CategoryId, null, NameOf(k.Tags), k.Currency),
                ct
            ),
            _ => await SumAsync(
                parts,
                p => new
                {
                    p.Date.Year,
                    p.Date.Month,
                    p.CategoryId,
                    p.Currency,
                },
                k => new(Number(k.Year, k.Month), null, k.CategoryId, null, null, k.Currency),
                ct
            ),
        };
    }

    /// <summary>All tags of a transaction as one text, and back.</summary>
    internal static string NameOf(List<string> tags) => JsonSerializer.Serialize(tags);

    internal static List<string> TagsOf(string? name) =>
        name is null ? [] : JsonSerializer.Deserialize<List<string>>(name)!;

    private static Task<List<ReportCell>> ByDayAsync(
        IQueryable<ReportPart> parts,
        ReportShape shape,
        CancellationToken ct
    ) =>
        shape.ByAccount
            ? SumAsync(
                parts,
                p => new
                {
                    p.Date,
                    p.CategoryId,
                    p.AccountId,
                    p.Currency,
                },
                k => new(Number(k.Date.Year, k.Date.Month), k.Date, k.CategoryId, k.AccountId, null, k.Currency),
                ct
            )
            : SumAsync(
                parts,
                p => new
                {
                    p.Date,
                    p.CategoryId,
                    p.Currency,
                },
                k => new(Number(k.Date.Year, k.Date.Month), k.Date, k.CategoryId, null, null, k.Currency),
                ct
            );

    private static async Task<List<ReportCell>> SumAsync<TKey>(
        IQueryable<ReportPart> parts,
        Expression<Func<ReportPart, TKey>> key,
        Func<TKey, CellKey> keyOf,
        CancellationToken ct
    )
    {
        var sums = await parts
            .GroupBy(key)
            .Select(g => new
            {
                g.Key,
                Inflow = g.Sum(s => s.MinorUnits > 0 ? s.MinorUnits : 0),
                Outflow = g.Sum(s => s.MinorUnits < 0 ? s.MinorUnits : 0),
                BaseInflow = g.Sum(s => s.BaseMinorUnits > 0 ? s.BaseMinorUnits.Value : 0),
                BaseOutflow = g.Sum(s => s.BaseMinorUnits < 0 ? s.BaseMinorUnits.Value : 0),
                BaseUnknown = g.Sum(s => s.BaseMinorUnits == null ? 1 : 0),
                Count = g.Count(),
            })
            .ToListAsync(ct);
        return
        [
            .. sums.Select(s => new ReportCell(
                keyOf(s.Key),
                new(s.Inflow, s.Outflow, s.BaseInflow, s.BaseOutflow, s.BaseUnknown, s.Count)
            )),
        ];
    }

    internal static int Number(int year, int month) => (year * 100) + month;
}
