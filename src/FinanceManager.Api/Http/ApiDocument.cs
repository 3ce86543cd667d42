using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinanceManager.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
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

    /// <summary>Serves the document, which is written once: it says the same to everyone.</summary>
    internal static void MapApiDocument(this IEndpointRouteBuilder routes)
    {
        byte[]? written = null;
        routes
            .MapGet(
                $"/openapi/{Name}.json",
                async (HttpContext http) =>
                {
                    written ??= Encoding.UTF8.GetBytes(await WriteAsync(http.RequestServices, http.RequestAborted));
                    return TypedResults.Bytes(written, "application/json");
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    internal static async Task<string> WriteAsync(IServiceProvider services, CancellationToken ct)
    {
        var provider = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(ct);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        document.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString() + "\n";
    }

    private static Task DescribeValue(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken ct
    )
    {
        var type = context.JsonTypeInfo.Type;
        // A value with a converter of its own comes without a type, and so without its null.
        if (WireFormat.Describe(schema, type) && MayBeNull(context))
            schema.Type |= JsonSchemaType.Null;
        if (type == typeof(Money))
            schema.Description = "Whole minor units of one currency; money out is negative.";
        // It is computed, so the generator takes it for one that may be absent.
        if (type.IsAssignableTo(typeof(IVersioned)) && schema.Properties?["version"] is OpenApiSchema version)
        {
            version.Type = JsonSchemaType.String;
            (schema.Required ??= new HashSet<string>()).Add("version");
        }
        if (schema is { Enum.Count: > 0, Type: null })
            schema.Type = JsonSchemaType.String;
        return Task.CompletedTask;
    }

    private static bool MayBeNull(OpenApiSchemaTransformerContext context) =>
        Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is not null
        || context.JsonPropertyInfo is { IsGetNullable: true };

    private static Task DescribeOperation(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken ct
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        // A use case is a class of its own, so its name is the operation's and its folder is the tag.
        if (
            operation.OperationId is null
            && metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType is { } useCase
        )
        {
            operation.OperationId = JsonNamingPolicy.CamelCase.ConvertName(useCase.Name);
            var folder = useCase.Namespace?.Split('.')[^1] ?? Name;
            operation.Tags = new HashSet<OpenApiTagReference> { new(folder, context.Document) };
        }
        foreach (var parameter in operation.Parameters ?? [])
        {
            if (parameter.Schema is OpenApiSchema schema && TypeOf(parameter.Name, context.Description) is { } type)
                WireFormat.Describe(schema, type);
            if (WordsOf(parameter.Name, context.Description) is { } words)
                Offer(parameter.Schema as OpenApiSchema, words);
            // What may be repeated may be absent; the generated routes bind it so but do not say it.
            if (
                parameter is OpenApiParameter
                {
                    In: ParameterLocation.Query,
                    Schema.Type: JsonSchemaType.Array
                } repeated
            )
                repeated.Required = false;
        }
        if (
            Policies.AsksForRole(metadata)
            && operation.Parameters?.Any(p => p.Name == Policies.HouseholdInPath) != true
        )
            (operation.Parameters ??= []).Add(HouseholdHeader());
        DescribeRefusals(operation, context.Document);
        ApiHeaders.Describe(operation, context);
        if (!metadata.OfType<IAllowAnonymous>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    private static Type? TypeOf(string? parameter, ApiDescription description) =>
        description.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter)?.ParameterDescriptor?.ParameterType;

    /// <summary>What may be said where text is a word of an enum.</summary>
    private static IReadOnlyList<string>? WordsOf(string? parameter, ApiDescription description) =>
        description.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter)?.ParameterDescriptor
            is IParameterInfoParameterDescriptor { ParameterInfo: var declared }
            ? declared.GetCustomAttributes(false).OfType<WordOfAttribute>().FirstOrDefault()?.Words
            : null;

    private static void Offer(OpenApiSchema? schema, IReadOnlyList<string> words)
    {
        var one = schema is { Items: OpenApiSchema items } ? items : schema;
        one?.Enum = [.. words.Select(word => (JsonNode)word)];
    }

    private static OpenApiParameter HouseholdHeader() =>
        new()
        {
            Name = Policies.HouseholdHeader,
            In = ParameterLocation.Header,
            Description = "Chooses the household when a person has several; the oldest without it.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        };

    private static void DescribeRefusals(OpenApiOperation operation, OpenApiDocument? document)
    {
        const string media = "application/problem+json";
        operation.Responses ??= [];
        operation.Responses["default"] = new OpenApiResponse { Description = "Refused; the code says why." };
        foreach (var (status, response) in operation.Responses)
            if (status[0] is not '2' and not '3' && response is OpenApiResponse { Content: null or { Count: 0 } } bare)
                bare.Content = new Dictionary<string, OpenApiMediaType> { [media] = new() };
        foreach (var content in operation.Responses.Values.Select(r => r.Content))
            if (content?.TryGetValue(media, out var problem) == true)
                problem.Schema = new OpenApiSchemaReference(Problem, document);
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
        ApiHeaders.AddTo(document, new OpenApiSchemaReference(Problem, document));
        // The framework's own shapes, which no answer has.
        document.Components.Schemas?.Remove(nameof(ProblemDetails));
        document.Components.Schemas?.Remove(nameof(HttpValidationProblemDetails));
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
                ["change"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "With 412: the last change of the row, as far as it is recorded",
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
