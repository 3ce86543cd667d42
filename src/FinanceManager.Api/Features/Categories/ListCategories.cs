using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Categories;

/// <summary>The whole tree, flat and in order; a child names its parent.</summary>
internal static class ListCategories
{
    internal static async Task<Ok<Page<CategoryResponse>>> Handle(FinanceDbContext db, CancellationToken ct) =>
        TypedResults.Ok(
            new Page<CategoryResponse>(
                await db
                    .Categories.OrderBy(c => c.Kind)
                    .ThenBy(c => c.Position)
                    .ThenBy(c => c.Name)
                    .Select(CategoryResponse.Projection)
                    .ToListAsync(ct)
            )
        );
}
