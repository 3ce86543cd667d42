using FinanceManager.Api.Data;
using Microsoft.AspNetCore.Http.Features;

namespace FinanceManager.Api.Categorization;

/// <summary>
/// Loads the cascade before the ledger is locked, since its model may have to be trained; to be put around the lock.
/// </summary>
internal static class CascadeAhead
{
    /// <param name="asks">Whether a request, by its arguments, wants an answer; null when all do.</param>
    internal static TBuilder LoadCascade<TBuilder>(this TBuilder routes, Func<IList<object?>, bool>? asks = null)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(
            async (context, next) =>
            {
                var http = context.HttpContext;
                if (asks is null || asks(context.Arguments))
                    http.Features.Set(
                        await HouseholdCategorizer.LoadAsync(
                            http.RequestServices.GetRequiredService<FinanceDbContext>(),
                            http.RequestAborted
                        )
                    );
                return await next(context);
            }
        );

    /// <summary>As it was loaded for this request.</summary>
    internal static Categorizer Cascade(this HttpContext http) => http.Features.GetRequiredFeature<Categorizer>();
}
