using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Exports;

internal static class ExportEndpoints
{
    internal static void MapExports(this IEndpointRouteBuilder api)
    {
        var exports = api.MapGroup("/exports");
        exports
            .MapGet("/{format}", ExportLedger.Handle)
            .RequireAuthorization(Policies.Viewer)
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream");
        exports
            .MapPost("/json", RestoreLedger.Handle)
            .MayTakeLong()
            .RequireAuthorization(Policies.Owner)
            .DisableAntiforgery()
            .AcceptsUploads();
    }
}
