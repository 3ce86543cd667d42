using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Ai;

internal static class AiEndpoints
{
    internal static void MapAi(this IEndpointRouteBuilder api)
    {
        var ai = api.MapGroup("/ai");
        ai.MapGet("/settings", GetAiSettings.Handle).RequireAuthorization(Policies.Viewer);
        ai.MapPatch("/settings", EditAiSettings.Handle).RequireAuthorization(Policies.Owner);
        ai.MapGet("/preview", PreviewAiRun.Handle).RequireAuthorization(Policies.Viewer);
        ai.MapGet("/runs", ListAiRuns.Handle).RequireAuthorization(Policies.Viewer);
        ai.MapPost("/runs", StartAiRun.Handle).RequireAuthorization(Policies.Editor);
        ai.MapGet("/costs", GetAiCosts.Handle).RequireAuthorization(Policies.Viewer);
        ai.MapGet("/calls", ListAiCalls.Handle).RequireAuthorization(Policies.Viewer);
        ai.MapDelete("/calls", PurgeAiCalls.Handle).RequireAuthorization(Policies.Owner);
        ai.MapGet("/calls/export", ExportAiCalls.Handle)
            .RequireAuthorization(Policies.Viewer)
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
    }
}
