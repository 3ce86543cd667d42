namespace FinanceManager.Api.Http;

/// <summary>Amounts that are each plausible may add up to more than 64 bits hold: that is told, and no sum is wrong.</summary>
internal static class CheckedSums
{
    internal static RouteGroupBuilder RefuseHugeSums(this RouteGroupBuilder routes) =>
        routes.AddEndpointFilter(
            async (context, next) =>
            {
                try
                {
                    return await next(context);
                }
                catch (OverflowException)
                {
                    return Problems.Of(StatusCodes.Status409Conflict, "amount.sum-too-large");
                }
            }
        );
}
