using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.ExchangeRates;

internal static class ExchangeRateEndpoints
{
    internal static void MapExchangeRates(this IEndpointRouteBuilder api)
    {
        var rates = api.MapGroup("/exchange-rates").RequireRoleByMethod();
        rates.MapGet("", GetExchangeRates.Handle);
        rates.MapGet("/own", ListOwnRates.Handle);

        // All amounts since then are converted again, which takes a while in a large ledger.
        var writes = rates.MapGroup("/own").WriteLedger();
        writes.MapPost("", AddOwnRate.Handle).MayTakeLong();
        writes.MapPatch("/{id}", EditOwnRate.Handle).MayTakeLong();
        writes.MapDelete("/{id}", DeleteOwnRate.Handle).MayTakeLong();
    }
}
