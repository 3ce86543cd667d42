using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Ledger;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Totals">Of everything the filter finds, not only of this page; only when asked for.</param>
public sealed record TransactionListResponse(
    IReadOnlyList<TransactionResponse> Items,
    string? Next,
    TransactionTotalsResponse? Totals
);

/// <param name="Sums">One per currency: currencies are never added. With a category, only its splits count.</param>
public sealed record TransactionTotalsResponse(int Count, IReadOnlyList<TransactionSumResponse> Sums);

public sealed record TransactionSumResponse(Currency Currency, Money Inflow, Money Outflow, Money Total);

/// <summary>The newest first.</summary>
internal static class ListTransactions
{
    internal static async Task<Ok<TransactionListResponse>> Handle(
        [AsParameters] TransactionFilter filter,
        FinanceDbContext db,
        CancellationToken ct,
        [Range(1, Page<TransactionResponse>.Most)] int limit = Page<TransactionResponse>.Usual,
        DayCursor? cursor = null,
        bool withTotals = false
    )
    {
        var search = await TransactionSearch.ForAsync(db, filter, ct);
        var page = await TransactionPage.ReadAsync(search.Transactions, limit, cursor, ct);
        var totals = withTotals ? await SumAsync(search, ct) : null;
        return TypedResults.Ok(new TransactionListResponse(page.Items, page.Next, totals));
    }

    private static async Task<TransactionTotalsResponse> SumAsync(TransactionSearch search, CancellationToken ct)
    {
        var meant = search.Category ?? (_ => true);
        var splits = search.Transactions.SelectMany(
            t => t.Splits.AsQueryable().Where(meant),
            (t, s) => new { t.Currency, s.MinorUnits }
        );
        var sums = await splits
            .GroupBy(s => s.Currency)
            .Select(g => new
            {
                Currency = g.Key,
                Inflow = g.Sum(s => s.MinorUnits > 0 ? s.MinorUnits : 0),
                Outflow = g.Sum(s => s.MinorUnits < 0 ? s.MinorUnits : 0),
            })
            .ToListAsync(ct);
        return new(
            await search.Transactions.CountAsync(ct),
            [
                .. sums.OrderBy(s => s.Currency.Code, StringComparer.Ordinal)
                    .Select(s => new TransactionSumResponse(
                        s.Currency,
                        new(s.Inflow, s.Currency),
                        new(s.Outflow, s.Currency),
                        new(checked(s.Inflow + s.Outflow), s.Currency)
                    )),
            ]
        );
    }
}
