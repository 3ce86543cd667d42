using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace FinanceManager.Api.Http;

/// <summary>The headers of answers, as the OpenAPI document tells them.</summary>
internal static class ApiHeaders
{
    private const string RequestId = RequestTrace.Header;
    private const string ChangeSet = InLedgerWrite.ChangeSetHeader;
    private const string Version = "ETag";
    private const string RetryAfter = "Retry-After";
    private const string TooMany = "TooManyRequests";

    internal static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var versioned = context
            .Description.SupportedResponseTypes.Where(r => r.Type?.IsAssignableTo(typeof(IVersioned)) == true)
            .Select(r => $"{r.StatusCode}")
            .ToHashSet();
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse described)
                continue;
            described.Headers = new Dictionary<string, IOpenApiHeader>();
            Name(RequestId, described, context.Document);
            if (versioned.Contains(status))
                Name(Version, described, context.Document);
            if (status[0] == '2' && metadata.OfType<InLedgerWrite.Mark>().Any())
                Name(ChangeSet, described, context.Document);
        }
        if (!metadata.OfType<DisableRateLimitingAttribute>().Any())
            (operation.Responses ??= [])["429"] = new OpenApiResponseReference(TooMany, context.Document);
    }

    internal static void AddTo(OpenApiDocument document, OpenApiSchemaReference problem)
    {
        document.AddComponent(
            RequestId,
            Header("Of this request, as it stands in the log; a sane one that was sent is kept")
        );
        document.AddComponent(Version, Header("The row's version, to send back as If-Match"));
        document.AddComponent(ChangeSet, Header("The change-set to undo the write by; absent when nothing changed"));
        document.AddComponent(RetryAfter, Header("Seconds", JsonSchemaType.Integer));
        var tooMany = new OpenApiResponse
        {
            Description = "Too many requests",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = problem },
            },
            Headers = new Dictionary<string, IOpenApiHeader>(),
        };
        Name(RequestId, tooMany, document);
        Name(RetryAfter, tooMany, document);
        document.AddComponent(TooMany, tooMany);
    }

    private static void Name(string header, OpenApiResponse response, OpenApiDocument? document) =>
        response.Headers![header] = new OpenApiHeaderReference(header, document);

    private static OpenApiHeader Header(string description, JsonSchemaType type = JsonSchemaType.String) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = type },
        };
}
