using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace FinanceManager.Api.Http;

internal static class Uploads
{
    internal const long OrdinaryLimitBytes = 1024 * 1024;

    // What multipart adds around the file itself.
    private const long EnvelopeBytes = 64 * 1024;

    internal static void AddUploads(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(new UploadLimit(settings.UploadLimitBytes + EnvelopeBytes));
        services.Configure<FormOptions>(form =>
            form.MultipartBodyLengthLimit = settings.UploadLimitBytes + EnvelopeBytes
        );
    }

    /// <summary>Lets a route take a body of up to <c>UPLOAD_LIMIT_MB</c>.</summary>
    internal static TBuilder AcceptsUploads<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(endpoint.ApplicationServices.GetRequiredService<UploadLimit>()));
        return route;
    }

    private sealed record UploadLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
