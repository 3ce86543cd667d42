using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Merchants;

internal static class MerchantEndpoints
{
    internal static void MapMerchants(this IEndpointRouteBuilder api)
    {
        var merchants = api.MapGroup("/merchants").RequireRoleByMethod();
        merchants.MapGet("", ListMerchants.Handle);

        var writes = merchants.MapGroup("").WriteLedger();
        writes.MapPost("", NameMerchant.Handle);
        writes.MapPatch("/{id}", NameMerchant.Edit).WithName("editMerchant");
        writes.MapPost("/{id}/join", NameMerchant.Join).WithName("joinMerchants");
        writes.MapDelete("/{id}", NameMerchant.Delete).WithName("deleteMerchant");
    }
}
