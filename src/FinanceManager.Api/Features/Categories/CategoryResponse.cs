using System.Linq.Expressions;
using FinanceManager.Api.Http;
using FinanceManager.Domain;
using FinanceManager.Domain.Categories;

namespace FinanceManager.Api.Features.Categories;

/// <param name="Key">Stable key of a default category, which the client names in the reader's language; null for an own one.</param>
/// <param name="Name">Own name; null means the name of the key.</param>
/// <param name="Colour"><c>#RRGGBB</c></param>
public sealed record CategoryResponse(
    CategoryId Id,
    string? Key,
    CategoryId? ParentId,
    CategoryKind Kind,
    string? Name,
    string Colour,
    string Icon,
    int Position,
    bool Hidden
) : IVersioned
{
    internal const string ColourPattern = "^#[0-9A-Fa-f]{6}$";
    internal const string IconPattern = "^[a-z0-9-]{1,50}$";

    // Its place among the others is theirs, too.
    public string Version => RowVersion.Of(ParentId, Name, Colour, Icon, Hidden);

    internal static readonly Expression<Func<Category, CategoryResponse>> Projection = c => new CategoryResponse(
        c.Id,
        c.Key,
        c.ParentId,
        c.Kind,
        c.Name,
        c.Colour,
        c.Icon,
        c.Position,
        c.Hidden
    );

    internal static readonly Func<Category, CategoryResponse> From = Projection.Compile();
}
