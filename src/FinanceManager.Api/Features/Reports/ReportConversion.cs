using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Ledger;
using FinanceManager.Domain;
using FinanceManager.Domain.Rates;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>Cells in the currency that a report asks for, and the rates they were converted at.</summary>
internal sealed record ConvertedCells(List<ReportCell> Cells, List<ReportRate> Rates);

/// <summary>
/// Three ways to one currency: the base currency's sums are stored; into another one each part is converted by itself, at the
/// rate of its day, as it would be stored if that were the base; and at the rates of one day each cell is.
/// </summary>
internal static class ReportConversion
{
    internal static async Task<ConvertedCells> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportShape shape,
        Currency target,
        CancellationToken ct
    )
    {
        if (request.RateDate is { } day)
            return await AtOneDayAsync(db, request, shape, target, day, ct);
        if (await BaseAmounts.CurrencyAsync(db, ct) != target)
            return await AtEachDayAsync(db, request, shape, target, ct);
        return new(
            await ReportCells.ReadAsync(db, request, shape, ct),
            await ReportRates.ReadAsync(db, request, target, ct)
        );
    }

    private static async Task<ConvertedCells> AtOneDayAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportShape shape,
        Currency target,
        DateOnly day,
        CancellationToken ct
    )
    {
        var rates = await db.RatesAsync(ct);
        var cells = await ReportCells.ReadAsync(db, request, shape, ct);
        var used = cells
            .Select(c => c.Key.Currency)
            .Distinct()
            .Where(c => c != target)
            .OrderBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => (Currency: c, Rate: rates.RateOn(day, c, target)))
            .Where(r => r.Rate is not null)
            .Select(r => new ReportRate(
                r.Currency,
                target,
                r.Rate!.Value.Date,
                r.Rate.Value.Date,
                r.Rate.Value.Source
            ));
        return new([.. cells.Select(Convert)], [.. used]);

        ReportCell Convert(ReportCell cell)
        {
            var came = rates.Convert(cell.Sums.Inflow, cell.Key.Currency, target, day).MinorUnits;
            var went = rates.Convert(cell.Sums.Outflow, cell.Key.Currency, target, day).MinorUnits;
            var known = came is not null && went is not null;
            return cell with
            {
                Sums = cell.Sums with
                {
                    BaseInflow = known ? came!.Value : 0,
                    BaseOutflow = known ? went!.Value : 0,
                    BaseUnknown = known ? 0 : cell.Sums.Count,
                },
            };
        }
    }

    private static async Task<ConvertedCells> AtEachDayAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportShape shape,
        Currency target,
        CancellationToken ct
    )
    {
        var rates = await db.RatesAsync(ct);
        var cells = new Dictionary<CellKey, CellSums>();
        var used = new UsedRates(target);
        if (request.FirstDay <= request.LastDay)
        {
            var parts = await ReportParts.FindAsync(db, request, request.FirstDay, request.LastDay, ct);
            await foreach (var part in Narrow(parts, shape).AsAsyncEnumerable().WithCancellation(ct))
            {
                var converted = rates.Convert(part.MinorUnits, part.Currency, target, part.Date);
                used.Note(part.Currency, converted);
                var key = KeyOf(part, shape);
                cells[key] = Add(cells.GetValueOrDefault(key), part.MinorUnits, converted.MinorUnits);
            }
        }
        return new([.. cells.Select(c => new ReportCell(c.Key, c.Value))], used.Report());
    }

    // Texts are read only where they are asked for: there may be a million rows.
    private static IQueryable<ReportPart> Narrow(IQueryable<ReportPart> parts, ReportShape shape) =>
        shape.By is ReportGroup.Tag or ReportGroup.Merchant
            ? parts
            : parts.Select(p => new ReportPart
            {
                Date = p.Date,
                AccountId = p.AccountId,
                CategoryId = p.CategoryId,
                Currency = p.Currency,
                Payee = null,
                MerchantKey = "",
                Tags = null!,
                MinorUnits = p.MinorUnits,
                BaseMinorUnits = null,
            });

    private static CellKey KeyOf(ReportPart part, ReportShape shape) =>
        new(
            ReportParts.Number(part.Date.Year, part.Date.Month),
            shape.ByDay ? part.Date : null,
            part.CategoryId,
            shape.ByAccount ? part.AccountId : null,
            shape.By switch
            {
                ReportGroup.Merchant => part.Payee ?? part.MerchantKey,
                ReportGroup.Tag => ReportParts.NameOf(part.Tags),
                _ => null,
            },
            part.Currency
        );

    private static CellSums Add(CellSums sums, long amount, long? converted) =>
        checked(
            new(
                sums.Inflow + Math.Max(amount, 0),
                sums.Outflow + Math.Min(amount, 0),
                sums.BaseInflow + Math.Max(converted ?? 0, 0),
                sums.BaseOutflow + Math.Min(converted ?? 0, 0),
                sums.BaseUnknown + (converted is null ? 1 : 0),
                sums.Count + 1
            )
        );

    /// <summary>Between which days the rates lie.</summary>
    private sealed class UsedRates(Currency target)
    {
        private readonly Dictionary<(Currency, RateSource), (DateOnly First, DateOnly Last)> _used = [];

        internal void Note(Currency from, Converted converted)
        {
            if (converted is not { Date: { } day, Source: { } source })
                return;
            var (first, last) = _used.GetValueOrDefault((from, source), (day, day));
            _used[(from, source)] = (first < day ? first : day, last > day ? last : day);
        }

        internal List<ReportRate> Report() =>
            [
                .. _used
                    .OrderBy(u => u.Key.Item1.Code, StringComparer.Ordinal)
                    .ThenBy(u => u.Key.Item2)
                    .Select(u => new ReportRate(u.Key.Item1, target, u.Value.First, u.Value.Last, u.Key.Item2)),
            ];
    }
}
