using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Transactions;

/// <param name="Sums">One per currency: currencies are never added. With a category, only its splits count.</param>
public sealed record TransactionTotalsResponse(int Count, IReadOnlyList<TransactionSumResponse> Sums);

public sealed record TransactionSumResponse(Currency Currency, Money Inflow, Money Outflow, Money Total);

/// <summary>Added up by the database: whole transactions, or only the splits of the category that is asked for.</summary>
internal static class TransactionTotals
{
    internal static async Task<TransactionTotalsResponse> OfAsync(TransactionSearch search, CancellationToken ct)
    {
        if (search.Category is null)
        {
            var whole = await SumAsync(
                search.Candidates.Select(t => new Part { Currency = t.Currency, MinorUnits = t.MinorUnits }),
                ct
            );
            return From(whole, whole.Sum(s => s.Count));
        }
        var splits = search.Candidates.SelectMany(
            t => t.Splits.AsQueryable().Where(search.Category),
            (t, s) => new { t.Currency, Split = s }
        );
        var sums = await SumAsync(
            splits.Select(s => new Part { Currency = s.Currency, MinorUnits = s.Split.MinorUnits }),
            ct
        );
        return From(sums, await splits.Select(s => s.Split.TransactionId).Distinct().CountAsync(ct));
    }

    private static Task<List<Sum>> SumAsync(IQueryable<Part> parts, CancellationToken ct) =>
        parts
            .GroupBy(p => p.Currency)
            .Select(g => new Sum(
                g.Key,
                g.Count(),
                g.Sum(p => p.MinorUnits > 0 ? p.MinorUnits : 0),
                g.Sum(p => p.MinorUnits < 0 ? p.MinorUnits : 0)
            ))
            .ToListAsync(ct);

    private static TransactionTotalsResponse From(List<Sum> sums, int count) =>
        new(
            count,
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

    // By members, not by constructor: the database cannot look into that.
    private sealed class Part
    {
        internal required Currency Currency { get; init; }
        internal required long MinorUnits { get; init; }
    }

    private readonly record struct Sum(Currency Currency, int Count, long Inflow, long Outflow);
}
