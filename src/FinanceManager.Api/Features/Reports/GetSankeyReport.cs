using FinanceManager.Api.Data;
using FinanceManager.Api.Data.Search;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using FinanceManager.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Reports;

/// <param name="Unknown">Parts of transactions that are in no band, since no rate is known for them.</param>
public sealed record SankeyResponse(IReadOnlyList<SankeyFlows> Flows, IReadOnlyList<ReportRate> Rates, int Unknown);

/// <summary>Where money came from and went, in one currency; both sides add up to <paramref name="Total"/>.</summary>
/// <param name="Saved">What came and did not go.</param>
/// <param name="Drawn">What went and did not come.</param>
public sealed record SankeyFlows(
    Currency Currency,
    IReadOnlyList<SankeyBand> Sources,
    IReadOnlyList<SankeyBand> Uses,
    Money Saved,
    Money Drawn,
    Money Total
);

/// <param name="CategoryId">A category of income, or a group of spending with all below it; null for what has none.</param>
/// <param name="Flow">Whether it counts as income or as spending; refunds may make spending a source.</param>
/// <param name="Amount">Above zero.</param>
public sealed record SankeyBand(CategoryId? CategoryId, MoneyFlow Flow, Money Amount, string Query);

/// <summary>From categories of income through the household to groups of spending.</summary>
internal static class GetSankeyReport
{
    internal static async Task<Ok<SankeyResponse>> Handle(
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        request = request with { Interval = nameof(ReportInterval.Total) };
        var report = await Report.ReadAsync(db, request, ReportGroup.Category, ReportInterval.Total, ct);
        var categories = await db.Categories.ToDictionaryAsync(c => c.Id, ct);
        var flows = report
            .Rows()
            .GroupBy(r => r.Currency)
            .Select(g => FlowsOf(g.Key, Sums(g, categories), request, report.Converted is not null));
        return TypedResults.Ok(new SankeyResponse([.. flows], report.Rates, report.Unknown));
    }

    /// <summary>Income by category, spending by group: a household has few sources of income and many uses.</summary>
    private static IEnumerable<FlowSum<CategoryId?>> Sums(
        IEnumerable<ReportRow> rows,
        Dictionary<CategoryId, Category> categories
    )
    {
        var income = rows.Where(r => r.Income.MinorUnits != 0)
            .Select(r => new FlowSum<CategoryId?>(r.CategoryId, true, r.Income.MinorUnits));
        var spending = rows.GroupBy(r => GroupOf(r.CategoryId))
            .Select(g => new FlowSum<CategoryId?>(g.Key, false, checked(g.Sum(r => r.Spending.MinorUnits))));
        return income.Concat(spending);

        CategoryId? GroupOf(CategoryId? id) =>
            id is { } known && categories.TryGetValue(known, out var category) ? category.ParentId ?? id : id;
    }

    private static SankeyFlows FlowsOf(
        Currency currency,
        IEnumerable<FlowSum<CategoryId?>> sums,
        ReportRequest request,
        bool converted
    )
    {
        var sankey = Sankey.Of(sums);
        return new(
            currency,
            [.. sankey.Sources.Select(BandOf)],
            [.. sankey.Uses.Select(BandOf)],
            new(sankey.Saved, currency),
            new(sankey.Drawn, currency),
            new(sankey.Total, currency)
        );

        SankeyBand BandOf(FlowBand<CategoryId?> band)
        {
            var flow = band.Income ? MoneyFlow.Income : MoneyFlow.Spending;
            var asked = request with
            {
                CategoryId = band.Key?.ToString() ?? TransactionFilter.NoCategory,
                Exact = band.Income && band.Key is not null ? true : null,
            };
            var query = ReportQuery.Of(asked, default, new(null, null, currency), converted);
            return new(band.Key, flow, new(band.MinorUnits, currency), $"{query}&flow={Data.Columns.Word(flow)}");
        }
    }
}
