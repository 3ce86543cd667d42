using System.ComponentModel.DataAnnotations;
using FinanceManager.Api.Data;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FinanceManager.Api.Features.Categories;

/// <summary>A member that is absent stays; a null <c>name</c> gives a default category its own name back, a null <c>parentId</c> moves to the top.</summary>
public sealed record EditCategoryRequest
{
    private readonly GivenMembers _given = new();

    [PlainText(100, MinimumLength = 1)]
    public string? Name
    {
        get;
        init => field = _given.Note(value);
    }

    public CategoryId? ParentId
    {
        get;
        init => field = _given.Note(value);
    }

    [RegularExpression(CategoryResponse.ColourPattern)]
    public string? Colour { get; init; }

    [RegularExpression(CategoryResponse.IconPattern)]
    public string? Icon { get; init; }

    public bool? Hidden { get; init; }

    internal bool Has(string member) => _given.Has(member);
}

internal static class EditCategory
{
    internal static async Task<Results<Ok<CategoryResponse>, NotFound, ProblemHttpResult>> Handle(
        CategoryId id,
        EditCategoryRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        FinanceDbContext db,
        CancellationToken ct
    )
    {
        if (await db.Categories.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } category)
            return TypedResults.NotFound();
        if (await RowVersion.RefuseAsync(db, ifMatch, CategoryResponse.From(category), [id.Value], ct) is { } refusal)
            return refusal;
        if (request.Has(nameof(request.ParentId)))
        {
            Category? parent = null;
            if (
                request.ParentId is { } parentId
                && (parent = await db.Categories.SingleOrDefaultAsync(c => c.Id == parentId, ct)) is null
            )
                return TypedResults.NotFound();
            category.MoveUnder(parent, await db.Categories.AnyAsync(c => c.ParentId == id, ct));
        }

        if (request.Has(nameof(request.Name)))
            category.Rename(request.Name?.Trim());
        category.Draw(request.Colour ?? category.Colour, request.Icon ?? category.Icon);
        if (request.Hidden is { } hidden)
            category.Hide(hidden);
        db.Act.Describe("category.edited", category.Name ?? category.Key);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CategoryResponse.From(category));
    }
}
