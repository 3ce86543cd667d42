using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What was spent and earned under each category.</summary>
internal static class GetCategoryReport
{
    internal static async Task<Results<Ok<ReportResponse>, ProblemHttpResult>> Handle(
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await Report.ReadAsync(db, request, ct) is not { } report)
            return Problems.Of(StatusCodes.Status400BadRequest, "report.currency-not-base");
        var rows = report.Rows(request.IntervalOr(ReportInterval.Total), byCategory: true);
        var rates = report.Converted is { } converted ? await ReportRates.ReadAsync(db, request, converted, ct) : [];
        return TypedResults.Ok(new ReportResponse(rows, rates, report.Unknown));
    }
}
