using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What was spent and earned under each category.</summary>
internal static class GetCategoryReport
{
    internal static async Task<Ok<ReportResponse>> Handle(
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var report = await Report.ReadAsync(db, request, ReportGroup.Category, ReportInterval.Total, ct);
        return TypedResults.Ok(report.Answer());
    }
}
