using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Transfers;

internal static class TransferEndpoints
{
    internal static void MapTransfers(this IEndpointRouteBuilder api)
    {
        var transfers = api.MapGroup("/transfers").RequireRoleByMethod();

        var writes = transfers.MapGroup("").WriteLedger();
        writes.MapPost("", LinkTransfer.Handle);
        writes.MapPost("/find", FindTransfers.Handle);
        writes.MapDelete("/{id}", UnlinkTransfer.Handle);
    }
}
