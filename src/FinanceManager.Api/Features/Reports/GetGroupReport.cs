using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinanceManager.Api.Features.Reports;

/// <summary>
/// What came in and went out by account, member, tag or merchant. A transaction with two tags is in the rows of both, so that
/// these add up to more than all.
/// </summary>
internal static class GetGroupReport
{
    internal static async Task<Ok<ReportResponse>> Handle(
        [WordOf<ReportGroup>] string group,
        [AsParameters] ReportRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var by = Enum.Parse<ReportGroup>(group, ignoreCase: true);
        var report = await Report.ReadAsync(db, request, by, ReportInterval.Total, ct);
        return TypedResults.Ok(report.Answer());
    }
}
