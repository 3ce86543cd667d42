using FinanceManager.Domain;
using Microsoft.OpenApi;

namespace FinanceManager.Api.Http;

/// <summary>How values of our own types are written, for the OpenAPI document; the converters do the writing.</summary>
internal static class WireFormat
{
    /// <returns>Whether the type is one of ours.</returns>
    internal static bool Describe(OpenApiSchema schema, Type declared)
    {
        if (ElementOf(declared) is { } element)
        {
            var items = new OpenApiSchema();
            if (Describe(items, element))
                schema.Items = items;
            return false;
        }
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (TypedIdConverters.IsTypedId(type))
            schema.Format = "uuid";
        else if (type == typeof(Currency))
            (schema.Pattern, schema.Description) = ("^[A-Z]{3}$", "ISO 4217 code");
        else if (type == typeof(YearMonth))
            (schema.Pattern, schema.Description) = ("^[0-9]{4}-(0[1-9]|1[0-2])$", "Month, YYYY-MM");
        else
            return false;
        schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null ?? 0);
        return true;
    }

    // Arrays in a query, where several are allowed; lists of ids or months, which have no schema of their own.
    private static Type? ElementOf(Type type) =>
        type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GenericTypeArguments[0]
        : null;
}
