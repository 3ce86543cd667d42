using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinanceManager.Domain.Categories;

/// <summary>A category every new household starts with.</summary>
/// <param name="Key">Stable for ever: <c>food</c>, <c>food.groceries</c>.</param>
/// <param name="ParentKey">Null for a top category; the tree is two levels deep.</param>
/// <param name="Colour"><c>#RRGGBB</c>, readable on white and on near-black.</param>
/// <param name="Icon">A lucide icon name.</param>
/// <param name="Names">By language: en, es, pt.</param>
public sealed record DefaultCategory(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("parent")] string? ParentKey,
    [property: JsonPropertyName("kind")] CategoryKind Kind,
    [property: JsonPropertyName("colour")] string Colour,
    [property: JsonPropertyName("icon")] string Icon,
    [property: JsonPropertyName("names")] IReadOnlyDictionary<string, string> Names
);

/// <summary>The shipped category tree, parents before children, read from the file the web app reads too.</summary>
public static class DefaultCategories
{
    private const string ResourceName = "FinanceManager.Domain.Categories.categories.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        Converters = { new JsonStringEnumConverter<CategoryKind>(JsonNamingPolicy.CamelCase) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<DefaultCategory> All { get; } = Read();

    public static IReadOnlyDictionary<string, DefaultCategory> ByKey { get; } = All.ToFrozenDictionary(c => c.Key);

    private static DefaultCategory[] Read()
    {
        using var json = typeof(DefaultCategories).Assembly.GetManifestResourceStream(ResourceName);
        return JsonSerializer.Deserialize<DefaultCategory[]>(json!, Format)!;
    }
}
