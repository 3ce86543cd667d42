using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Insights;

internal static class InsightEndpoints
{
    internal static void MapInsights(this IEndpointRouteBuilder api)
    {
        var insights = api.MapGroup("").RequireRoleByMethod();
        insights.MapGet("/insights", ListInsights.Handle);
        insights.MapGet("/insights/digest", GetDigest.Handle);
        insights.MapPost("/insights/{id}/dismiss", DismissInsight.Handle).WriteLedger();
        insights.MapPost("/insights/{id}/restore", RestoreInsight.Handle).WriteLedger();
        insights.MapGet("/health-score", GetHealthScore.Handle);
        insights.MapGet("/financial-report", GetFinancialReport.Handle);
    }
}
