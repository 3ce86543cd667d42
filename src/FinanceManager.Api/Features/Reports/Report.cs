using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>Cells put together into rows, either one per currency or all in the household's base currency.</summary>
internal sealed class Report
{
    private readonly Dictionary<CategoryId, CategoryKind> _kinds;
    private readonly List<ReportCell> _cells;

    private Report(Dictionary<CategoryId, CategoryKind> kinds, List<ReportCell> cells, Currency? converted) =>
        (_kinds, _cells, Converted) = (kinds, cells, converted);

    /// <summary>The currency that everything is shown in; null where each keeps its own.</summary>
    internal Currency? Converted { get; }

    internal int Unknown => Converted is null ? 0 : _cells.Sum(c => c.BaseUnknown);

    /// <returns>Null when another currency than the household's base is asked for.</returns>
    internal static async Task<Report?> ReadAsync(FinanceDbContext db, ReportRequest request, CancellationToken ct)
    {
        Currency? converted = null;
        if (request.Currency is { } code)
        {
            converted = await BaseAmounts.CurrencyAsync(db, ct);
            if (converted.Code != code)
                return null;
        }
        var kinds = await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Kind, ct);
        return new(kinds, await ReportCells.ReadAsync(db, request, ct), converted);
    }

    internal List<ReportRow> Rows(ReportInterval interval, bool byCategory) =>
        [
            .. _cells
                .GroupBy(c =>
                    (
                        Month: MonthOf(c, interval),
                        Category: byCategory ? c.CategoryId : null,
                        Currency: Converted ?? c.Currency
                    )
                )
                .Select(g => RowOf(g.Key.Month, g.Key.Category, g.Key.Currency, g))
                .Where(r => r.Count > 0)
                .OrderBy(r => r.Month?.Number)
                .ThenBy(r => r.Currency.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Total.MinorUnits),
        ];

    private static YearMonth? MonthOf(ReportCell cell, ReportInterval interval) =>
        interval switch
        {
            ReportInterval.Month => YearMonth.FromNumber(cell.Month),
            ReportInterval.Year => new YearMonth(cell.Month / 100, 1),
            _ => null,
        };

    private ReportRow RowOf(YearMonth? month, CategoryId? category, Currency currency, IEnumerable<ReportCell> cells)
    {
        long inflow = 0,
            outflow = 0,
            income = 0;
        var count = 0;
        foreach (var cell in cells)
        {
            var (came, went) = Converted is null ? (cell.Inflow, cell.Outflow) : (cell.BaseInflow, cell.BaseOutflow);
            checked
            {
                inflow += came;
                outflow += went;
                income += IncomeOf(cell.CategoryId, came, went);
                count += Converted is null ? cell.Count : cell.Count - cell.BaseUnknown;
            }
        }
        var total = new Money(checked(inflow + outflow), currency);
        var earned = new Money(income, currency);
        return new(
            month,
            category,
            AccountId: null,
            currency,
            new(inflow, currency),
            new(outflow, currency),
            earned,
            total - earned,
            total,
            count
        );
    }

    /// <summary>A refund lowers spending and is no income; without a category the direction decides.</summary>
    private long IncomeOf(CategoryId? category, long inflow, long outflow)
    {
        if (category is not { } id || !_kinds.TryGetValue(id, out var kind))
            return inflow;
        return kind == CategoryKind.Income ? checked(inflow + outflow) : 0;
    }
}
