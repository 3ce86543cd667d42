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
        reports.MapGet("/by/{group}", GetGroupReport.Handle);
        reports.MapGet("/sankey", GetSankeyReport.Handle);
        reports.MapGet("/net-worth", GetNetWorthReport.Handle);
        reports.MapGet("/year-review", GetYearReview.Handle);

        var files = reports.MapGroup("/export");
        files.MapGet("/net-worth", ExportNetWorth.Handle).Produces<Stream>(200, "application/octet-stream");
        files.MapGet("/by/{group}", ExportReport.Handle).Produces<Stream>(200, "application/octet-stream");

        reports.MapGet("/saved", ListSavedReports.Handle);
        var saved = reports.MapGroup("/saved").WriteLedger();
        saved.MapPost("", SaveReport.Handle);
        saved.MapPatch("/{id}", EditSavedReport.Handle);
        saved.MapDelete("/{id}", DeleteSavedReport.Handle);
    }
}
