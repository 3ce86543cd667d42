namespace FinanceManager.Api.Http;

internal static class BuiltEndpoints
{
    /// <summary>
    /// Builds every endpoint mapped so far, once. Left to themselves, authorization and routing each build them all,
    /// the latter while the first request waits.
    /// </summary>
    internal static void BuildEndpoints(this IEndpointRouteBuilder routes)
    {
        using var mapped = new CompositeEndpointDataSource(routes.DataSources);
        var built = new DefaultEndpointDataSource(mapped.Endpoints);
        routes.DataSources.Clear();
        routes.DataSources.Add(built);
    }
}
