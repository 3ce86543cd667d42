using FinanceManager.Api.Http;

namespace FinanceManager.Api.Features.Categories;

internal static class CategoryEndpoints
{
    internal static void MapCategories(this IEndpointRouteBuilder api)
    {
        var categories = api.MapGroup("/categories").RequireRoleByMethod();
        categories.MapGet("", ListCategories.Handle);

        var writes = categories.MapGroup("").WriteLedger();
        writes.MapPost("", CreateCategory.Handle);
        writes.MapPatch("/{id}", EditCategory.Handle);
        writes.MapDelete("/{id}", DeleteCategory.Handle);
    }
}
