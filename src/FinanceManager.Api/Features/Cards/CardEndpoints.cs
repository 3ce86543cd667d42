using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Cards;

internal static class CardEndpoints
{
    internal static void MapCards(this IEndpointRouteBuilder api)
    {
        var cards = api.MapGroup("").RequireRoleByMethod();
        cards.MapGet("/installments", ListInstallments.Handle);
        cards.MapGet("/bills", ListBills.Handle);
        cards.MapGet("/accounts/{id}/bills", ListAccountBills.Handle);
    }
}
