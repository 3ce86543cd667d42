using System.Reflection;
using System.Text.Json;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FinanceManager.Api.Http;

/// <summary>The OpenAPI document: the only source of the web app's types.</summary>
internal static class ApiDocument
{
    internal const string Name = "v1";
    private const string Bearer = "bearer";
    private const string Problem = "Problem";

    internal static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.AddSchemaTransformer(DescribeValue);
                options.AddOperationTransformer(DescribeOperation);
                options.AddDocumentTransformer(DescribeDocument);
            }
        );

    private static Task DescribeValue(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken ct
    )
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (TypedIdConverters.IsTypedId(type))
            Text(schema, format: "uuid");
        else if (type == typeof(Currency))
            Text(schema, pattern: "^[A-Z]{3}$", description: "ISO 4217 code");
        else if (type == typeof(YearMonth))
            Text(schema, pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", description: "Month, YYYY-MM");
        else if (type == typeof(Money))
            schema.Description = "Whole minor units of one currency; money out is negative.";
        return Task.CompletedTask;
    }

    private static void Text(
        OpenApiSchema schema,
        string? format = null,
        string? pattern = null,
        string? description = null
    )
    {
        var nullable = schema.Type & JsonSchemaType.Null;
        schema.Type = JsonSchemaType.String | (nullable ?? 0);
        schema.Format = format;
        schema.Pattern = pattern;
        schema.Description = description;
        schema.Properties?.Clear();
        schema.Required?.Clear();
    }

    private static Task DescribeOperation(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        // A use case is a class of its own, so its name is the operation's and its folder is the tag.
        if (metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType is { IsNested: false } useCase)
        {
            operation.OperationId ??= JsonNamingPolicy.CamelCase.ConvertName(useCase.Name);
            var folder = useCase.Namespace?.Split('.')[^1] ?? Name;
            operation.Tags = new HashSet<OpenApiTagReference> { new(folder, context.Document) };
        }
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Refused; the code says why.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(Problem, context.Document),
                },
            },
        };
        if (!metadata.OfType<IAllowAnonymous>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task DescribeDocument(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken ct
    )
    {
        document.Info = new()
        {
            Title = "AI Finance Manager",
            Version = Name,
            Description = "Household finances: accounts, transactions, imports, categories and reports.",
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = null;
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
            },
        };
        document.AddComponent(Problem, ProblemSchema());
        // The order of registration is no part of the contract; a stable order makes changes readable.
        var paths = document.Paths.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        document.Paths = [];
        foreach (var (path, item) in paths)
            document.Paths.Add(path, item);
        document.Components.Schemas = document
            .Components.Schemas?.OrderBy(s => s.Key, StringComparer.Ordinal)
            .ToDictionary();
        document.Tags = document.Tags?.OrderBy(t => t.Name, StringComparer.Ordinal).ToHashSet();
        return Task.CompletedTask;
    }

    private static OpenApiSchema ProblemSchema() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { "status", "title", "code", "traceId" },
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["code"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Stable, for the client to translate",
                },
                ["traceId"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "The same as X-Request-Id",
                },
                ["path"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "Where the body is malformed",
                },
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    AdditionalProperties = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Array,
                        Items = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        };
}
