using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Search;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Totals">Of everything the filter finds, not only of this page; only when asked for.</param>
public sealed record TransactionListResponse(
    IReadOnlyList<TransactionResponse> Items,
    string? Next,
    TransactionTotalsResponse? Totals
);

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
        var items = await RunningBalance.AddAsync(db, filter, page.Items, ct);
        var totals = withTotals ? await TransactionTotals.OfAsync(search, ct) : null;
        return TypedResults.Ok(new TransactionListResponse(items, page.Next, totals));
    }
}
