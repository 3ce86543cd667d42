using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Categories;

/// <param name="Kind">That of the parent where there is one.</param>
/// <param name="Colour">The parent's where it is absent.</param>
/// <param name="Icon">The parent's where it is absent.</param>
public sealed record CreateCategoryRequest(
    [property: PlainText(100, MinimumLength = 1)] string Name,
    CategoryId? ParentId = null,
    CategoryKind Kind = CategoryKind.Expense,
    [property: RegularExpression(CategoryResponse.ColourPattern)] string? Colour = null,
    [property: RegularExpression(CategoryResponse.IconPattern)] string? Icon = null
);

internal static class CreateCategory
{
    private const string PlainColour = "#808080";
    private const string PlainIcon = "tag";

    internal static async Task<Results<Created<CategoryResponse>, NotFound>> Handle(
        CreateCategoryRequest request,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        var parent = request.ParentId is { } parentId
            ? await db.Categories.SingleOrDefaultAsync(c => c.Id == parentId, ct)
            : null;
        if (request.ParentId is not null && parent is null)
            return TypedResults.NotFound();

        var last = await db.Categories.MaxAsync(c => (int?)c.Position, ct) ?? -1;
        var category = new Category(
            key: null,
            parentId: null,
            parent?.Kind ?? request.Kind,
            request.Name.Trim(),
            request.Colour ?? parent?.Colour ?? PlainColour,
            request.Icon ?? parent?.Icon ?? PlainIcon,
            checked(last + 1)
        );
        category.MoveUnder(parent, hasChildren: false);
        db.Act.Describe("category.created", request.Name.Trim());
        db.Add(category);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/categories/{category.Id}", CategoryResponse.From(category));
    }
}
