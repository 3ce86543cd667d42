using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Insights;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>What categories cost and brought in, month by month. A group is looked at as one where rows are filed under it itself.</summary>
internal static class CategoryReading
{
    /// <summary>Two years, so that what comes every year is known.</summary>
    private const int MonthsBack = 25;

    private const string FeeKey = "other.fees";

    internal static async Task<List<CategoryHistory>> ReadAsync(
        FinanceDbContext db,
        YearMonth month,
        CancellationToken ct
    )
    {
        var categories = await db
            .Categories.Select(c => new
            {
                c.Id,
                c.ParentId,
                c.Kind,
                c.Key,
            })
            .ToListAsync(ct);
        var cells = await CellsAsync(db, month.AddMonths(-MonthsBack), month, ct);
        var groups = categories.Where(c => c.ParentId is not null).ToLookup(c => c.ParentId!.Value, c => c.Id);
        var byCategory = cells.ToLookup(c => c.Category);
        return
        [
            .. categories
                .Where(c => byCategory.Contains(c.Id))
                .SelectMany(c =>
                    HistoriesOf(
                        c.Id,
                        c.Kind,
                        c.Key == FeeKey,
                        groups[c.Id].Prepend(c.Id).SelectMany(id => byCategory[id])
                    )
                ),
        ];
    }

    private static IEnumerable<CategoryHistory> HistoriesOf(
        CategoryId id,
        CategoryKind kind,
        bool isFee,
        IEnumerable<Cell> cells
    ) =>
        cells
            .GroupBy(c => c.Currency)
            .Select(currency => new CategoryHistory(
                id,
                currency.Key,
                kind == CategoryKind.Income,
                isFee,
                currency
                    .GroupBy(c => YearMonth.FromNumber(c.Month))
                    .ToDictionary(m => m.Key, m => new MonthSum(m.Sum(c => c.Sum), m.Sum(c => c.Count)))
            ));

    private static Task<List<Cell>> CellsAsync(
        FinanceDbContext db,
        YearMonth first,
        YearMonth last,
        CancellationToken ct
    )
    {
        var (from, to) = (first.Number, last.Number);
        return db
            .MonthlySummaries.Where(m => !m.Transfer && m.CategoryId != null && m.Month >= from && m.Month <= to)
            .GroupBy(m => new
            {
                m.Month,
                m.CategoryId,
                m.Currency,
            })
            .Select(g => new Cell(
                g.Key.Month,
                g.Key.CategoryId!.Value,
                g.Key.Currency,
                g.Sum(m => m.Inflow + m.Outflow),
                g.Sum(m => m.Count)
            ))
            .ToListAsync(ct);
    }

    private sealed record Cell(int Month, CategoryId Category, Currency Currency, long Sum, int Count);
}
