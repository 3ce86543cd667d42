using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Quality;

internal static class QualityEndpoints
{
    internal static void MapQuality(this IEndpointRouteBuilder api)
    {
        var quality = api.MapGroup("/categorization").RequireRoleByMethod();
        quality.MapGet("/quality", GetQuality.Handle);
        quality.MapGet("/back-test", BackTest.Handle);
    }
}
