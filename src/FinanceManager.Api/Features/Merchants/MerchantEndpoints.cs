using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Merchants;

internal static class MerchantEndpoints
{
    internal static void MapMerchants(this IEndpointRouteBuilder api)
    {
        var merchants = api.MapGroup("/merchants").RequireRoleByMethod();
        merchants.MapGet("", ListMerchants.Handle);
        merchants.MapGet("/texts", ListBankTexts.Handle);

        var writes = merchants.MapGroup("").WriteLedger();
        writes.MapPost("", NameMerchant.Handle);
        writes.MapPatch("/{id}", EditMerchant.Handle);
        writes.MapPost("/{id}/join", JoinMerchants.Handle);
        writes.MapDelete("/{id}", DeleteMerchant.Handle);
    }
}
