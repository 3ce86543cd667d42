using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Reports;

/// <summary>The period as one row per currency, and what each account holds today.</summary>
internal static class GetSummaryReport
{
    internal static async Task<Ok<ReportResponse>> Handle(
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var report = await Report.ReadAsync(db, request, ReportGroup.None, ReportInterval.Total, ct);
        return TypedResults.Ok(report.Answer(await AccountBalances.ReadAsync(db, request, report.Converted, ct)));
    }
}
