using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Reports;

internal static class ReportEndpoints
{
    internal static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").RequireRoleByMethod();
        reports.MapGet("/summary", GetSummaryReport.Handle);
        reports.MapGet("/cash-flow", GetCashFlowReport.Handle);
        reports.MapGet("/categories", GetCategoryReport.Handle);
    }
}
