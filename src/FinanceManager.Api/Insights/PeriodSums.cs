using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Insights;

/// <summary>A category's sums of one month, or of the part of it that lies in the period, in one currency.</summary>
internal sealed record PeriodCell(int Month, CategoryId? CategoryId, long Inflow, long Outflow, int Unknown, int Count)
{
    /// <param name="minorUnits">Null where no rate is known.</param>
    internal PeriodCell With(long? minorUnits) =>
        this with
        {
            Inflow = checked(Inflow + Math.Max(0, minorUnits ?? 0)),
            Outflow = checked(Outflow + Math.Min(0, minorUnits ?? 0)),
            Unknown = Unknown + (minorUnits is null ? 1 : 0),
            Count = Count + 1,
        };
}

/// <summary>
/// Sums of any period, outside transfers: whole months from the monthly summary, and only what the period cuts off at either end
/// from the splits.
/// </summary>
internal sealed class PeriodSums
{
    private readonly Dictionary<CategoryId, CategoryKind> _kinds;

    private PeriodSums(Dictionary<CategoryId, CategoryKind> kinds, List<PeriodCell> cells) =>
        (_kinds, Cells) = (kinds, cells);

    internal List<PeriodCell> Cells { get; }

    internal int Unknown => Cells.Sum(c => c.Unknown);

    internal static async Task<PeriodSums> ReadAsync(
        FinanceDbContext db,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var cells = new List<PeriodCell>();
        var (first, last) = (YearMonth.Of(from), YearMonth.Of(to));
        // One month is not stepped beyond: the calendar may end with it.
        if (first == last)
            cells.AddRange(
                from == first.FirstDay && to == last.LastDay
                    ? await MonthsAsync(db, first.Number, last.Number, ct)
                    : await SplitsAsync(db, from, to, ct)
            );
        else
        {
            if (from > first.FirstDay)
                cells.AddRange(await SplitsAsync(db, from, first.LastDay, ct));
            if (to < last.LastDay)
                cells.AddRange(await SplitsAsync(db, last.FirstDay, to, ct));
            var whole = from > first.FirstDay ? first.AddMonths(1) : first;
            var end = to < last.LastDay ? last.AddMonths(-1) : last;
            if (whole <= end)
                cells.AddRange(await MonthsAsync(db, whole.Number, end.Number, ct));
        }
        return new(await KindsAsync(db, ct), cells);
    }

    /// <summary>In another currency: each part by itself at the rate of its day, as it would be stored if that were the base.</summary>
    internal static async Task<PeriodSums> ReadAsync(
        FinanceDbContext db,
        DateOnly from,
        DateOnly to,
        BaseConversion conversion,
        CancellationToken ct
    )
    {
        var parts = db
            .Transactions.Where(t => t.TransferId == null && t.Date >= from && t.Date <= to)
            .SelectMany(
                t => t.Splits,
                (t, s) =>
                    new
                    {
                        t.Date,
                        t.Currency,
                        s.CategoryId,
                        s.MinorUnits,
                    }
            );
        var cells = new Dictionary<(int Month, CategoryId? Category), PeriodCell>();
        await foreach (var part in parts.AsAsyncEnumerable().WithCancellation(ct))
        {
            var key = (YearMonth.Of(part.Date).Number, part.CategoryId);
            var cell = cells.GetValueOrDefault(key) ?? new(key.Number, key.CategoryId, 0, 0, 0, 0);
            cells[key] = cell.With(conversion.At(new(part.MinorUnits, part.Currency), part.Date)?.MinorUnits);
        }
        return new(await KindsAsync(db, ct), [.. cells.Values]);
    }

    /// <summary>Spending by day; refunds taken off, so that money that went out is negative.</summary>
    internal static async Task<Dictionary<DateOnly, long>> DailySpendingAsync(
        FinanceDbContext db,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var cells = await db
            .Transactions.Where(t => t.TransferId == null && t.Date >= from && t.Date <= to)
            .SelectMany(
                t => t.Splits,
                (t, s) =>
                    new
                    {
                        t.Date,
                        s.CategoryId,
                        s.BaseMinorUnits,
                    }
            )
            .GroupBy(s => new { s.Date, s.CategoryId })
            .Select(g => new
            {
                g.Key.Date,
                Cell = new PeriodCell(
                    0,
                    g.Key.CategoryId,
                    g.Sum(s => s.BaseMinorUnits > 0 ? s.BaseMinorUnits.Value : 0),
                    g.Sum(s => s.BaseMinorUnits < 0 ? s.BaseMinorUnits.Value : 0),
                    0,
                    0
                ),
            })
            .ToListAsync(ct);
        var sums = new PeriodSums(await KindsAsync(db, ct), []);
        return cells.GroupBy(c => c.Date).ToDictionary(d => d.Key, d => sums.Parts(d.Select(c => c.Cell)).Spending);
    }

    private static Task<Dictionary<CategoryId, CategoryKind>> KindsAsync(FinanceDbContext db, CancellationToken ct) =>
        db.Categories.ToDictionaryAsync(c => c.Id, c => c.Kind, ct);

    /// <summary>A refund lowers spending and is no income; without a category the direction decides.</summary>
    internal (long Income, long Spending) Parts(IEnumerable<PeriodCell> cells)
    {
        var (income, spending) = (0L, 0L);
        foreach (var cell in cells)
        {
            var net = checked(cell.Inflow + cell.Outflow);
            var earned = KindOf(cell.CategoryId) switch
            {
                CategoryKind.Income => net,
                CategoryKind.Expense => 0,
                _ => cell.Inflow,
            };
            income = checked(income + earned);
            spending = checked(spending + net - earned);
        }
        return (income, spending);
    }

    internal CategoryKind? KindOf(CategoryId? category) =>
        category is { } id && _kinds.TryGetValue(id, out var kind) ? kind : null;

    private static Task<List<PeriodCell>> MonthsAsync(FinanceDbContext db, int from, int to, CancellationToken ct) =>
        db
            .MonthlySummaries.Where(m => !m.Transfer && m.Month >= from && m.Month <= to)
            .GroupBy(m => new { m.Month, m.CategoryId })
            .Select(g => new PeriodCell(
                g.Key.Month,
                g.Key.CategoryId,
                g.Sum(m => m.BaseInflow),
                g.Sum(m => m.BaseOutflow),
                g.Sum(m => m.BaseUnknown),
                g.Sum(m => m.Count)
            ))
            .ToListAsync(ct);

    /// <param name="from">In the same month as <paramref name="to"/>.</param>
    private static Task<List<PeriodCell>> SplitsAsync(
        FinanceDbContext db,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var month = YearMonth.Of(from).Number;
        return db
            .Transactions.Where(t => t.TransferId == null && t.Date >= from && t.Date <= to)
            .SelectMany(t => t.Splits, (_, s) => new { s.CategoryId, s.BaseMinorUnits })
            .GroupBy(s => s.CategoryId)
            .Select(g => new PeriodCell(
                month,
                g.Key,
                g.Sum(s => s.BaseMinorUnits > 0 ? s.BaseMinorUnits.Value : 0),
                g.Sum(s => s.BaseMinorUnits < 0 ? s.BaseMinorUnits.Value : 0),
                g.Sum(s => s.BaseMinorUnits == null ? 1 : 0),
                g.Count()
            ))
            .ToListAsync(ct);
    }
}
