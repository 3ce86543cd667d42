using FinanceManager.Api.Data;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <summary>Cells put together into rows, either one per currency or all in one.</summary>
internal sealed class Report
{
    private readonly ReportRequest _request;
    private readonly ReportShape _shape;
    private readonly Dictionary<CategoryId, CategoryKind> _kinds;
    private readonly Dictionary<AccountId, UserId?> _members;
    private readonly List<ReportCell> _cells;

    private Report(
        ReportRequest request,
        ReportShape shape,
        Dictionary<CategoryId, CategoryKind> kinds,
        Dictionary<AccountId, UserId?> members,
        List<ReportCell> cells,
        Currency? converted,
        List<ReportRate> rates
    ) =>
        (_request, _shape, _kinds, _members, _cells, Converted, Rates) = (
            request,
            shape,
            kinds,
            members,
            cells,
            converted,
            rates
        );

    /// <summary>The currency that everything is shown in; null where each keeps its own.</summary>
    internal Currency? Converted { get; }

    internal List<ReportRate> Rates { get; }

    internal int Unknown => Converted is null ? 0 : _cells.Sum(c => c.Sums.BaseUnknown);

    internal ReportResponse Answer(IReadOnlyList<AccountBalance>? balances = null) =>
        new(Rows(), Rates, Unknown, balances);

    internal static async Task<Report> ReadAsync(
        FinanceDbContext db,
        ReportRequest request,
        ReportGroup by,
        ReportInterval usual,
        CancellationToken ct
    )
    {
        var shape = new ReportShape(by, request.IntervalOr(usual));
        var converted = request.Currency is { } code ? ReportCurrency.Parse(code) : null;
        var kinds = await db.Categories.ToDictionaryAsync(c => c.Id, c => c.Kind, ct);
        var members =
            by == ReportGroup.Member
                ? await db
                    .Accounts.IgnoreQueryFilters([Filters.Deleted])
                    .ToDictionaryAsync(a => a.Id, a => a.MemberId, ct)
                : [];
        var (cells, rates) = converted is null
            ? new(await ReportCells.ReadAsync(db, request, shape, ct), [])
            : await ReportConversion.ReadAsync(db, request, shape, converted, ct);
        return new(request, shape, kinds, members, cells, converted, rates);
    }

    internal List<ReportRow> Rows() =>
        [
            .. _cells
                .SelectMany(Keyed)
                .GroupBy(c => c.Key, c => c.Cell)
                .Select(g => RowOf(g.Key, g))
                .Where(r => r.Count > 0)
                .OrderBy(r => r.Day)
                .ThenBy(r => r.Month?.Number)
                .ThenBy(r => r.Currency.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Total.MinorUnits),
        ];

    /// <summary>In the rows of all its tags, where a report is by these.</summary>
    private IEnumerable<(RowKey Key, ReportCell Cell)> Keyed(ReportCell cell)
    {
        var key = new RowKey(MonthOf(cell), cell.Key.Day, Converted ?? cell.Key.Currency);
        switch (_shape.By)
        {
            case ReportGroup.Category:
                yield return (key with { CategoryId = cell.Key.CategoryId }, cell);
                break;
            case ReportGroup.Account:
                yield return (key with { AccountId = cell.Key.AccountId }, cell);
                break;
            case ReportGroup.Member:
                yield return (key with { MemberId = _members.GetValueOrDefault(cell.Key.AccountId!.Value) }, cell);
                break;
            case ReportGroup.Merchant:
                yield return (key with { Name = cell.Key.Name }, cell);
                break;
            case ReportGroup.Tag:
                foreach (var tag in ReportParts.TagsOf(cell.Key.Name).Distinct().DefaultIfEmpty())
                    yield return (key with { Name = tag }, cell);
                break;
            default:
                yield return (key, cell);
                break;
        }
    }

    private YearMonth? MonthOf(ReportCell cell) =>
        _shape.Interval switch
        {
            ReportInterval.Total => null,
            ReportInterval.Year => new YearMonth(cell.Key.Month / 100, 1),
            _ => YearMonth.FromNumber(cell.Key.Month),
        };

    private ReportRow RowOf(RowKey key, IEnumerable<ReportCell> cells)
    {
        long inflow = 0,
            outflow = 0,
            income = 0;
        var count = 0;
        foreach (var (cellKey, sums) in cells)
        {
            var (came, went) = Converted is null ? (sums.Inflow, sums.Outflow) : (sums.BaseInflow, sums.BaseOutflow);
            checked
            {
                inflow += came;
                outflow += went;
                income += IncomeOf(cellKey.CategoryId, came, went);
                count += Converted is null ? sums.Count : sums.Count - sums.BaseUnknown;
            }
        }
        var total = new Money(checked(inflow + outflow), key.Currency);
        var earned = new Money(income, key.Currency);
        return new(
            key.Month,
            key.CategoryId,
            key.AccountId,
            key.Currency,
            new(inflow, key.Currency),
            new(outflow, key.Currency),
            earned,
            total - earned,
            total,
            count,
            ReportQuery.Of(_request, _shape, key, Converted is not null)
        )
        {
            Day = key.Day,
            MemberId = key.MemberId,
            Name = key.Name,
        };
    }

    /// <summary>A refund lowers spending and is no income; without a category the direction decides.</summary>
    private long IncomeOf(CategoryId? category, long inflow, long outflow)
    {
        if (category is not { } id || !_kinds.TryGetValue(id, out var kind))
            return inflow;
        return kind == CategoryKind.Income ? checked(inflow + outflow) : 0;
    }
}

/// <summary>What a row is about.</summary>
internal readonly record struct RowKey(YearMonth? Month, DateOnly? Day, Currency Currency)
{
    internal CategoryId? CategoryId { get; init; }
    internal AccountId? AccountId { get; init; }
    internal UserId? MemberId { get; init; }
    internal string? Name { get; init; }
}
