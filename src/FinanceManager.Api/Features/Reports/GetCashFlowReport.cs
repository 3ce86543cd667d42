using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Reports;

/// <summary>What came in and went out, month by month.</summary>
internal static class GetCashFlowReport
{
    internal static async Task<Ok<ReportResponse>> Handle(
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var report = await Report.ReadAsync(db, request, ReportGroup.None, ReportInterval.Month, ct);
        return TypedResults.Ok(report.Answer());
    }
}
