namespace FinanceManager.Api.Documents;

internal static class DocumentServices
{
    /// <param name="blobs">Where files are kept.</param>
    /// <param name="takeStatement">How a statement becomes an import.</param>
    internal static void AddDocuments(
        this IServiceCollection services,
        Func<IDocumentBlobs> blobs,
        TakeStatement takeStatement
    )
    {
        services.AddSingleton(_ => blobs());
        services.AddSingleton<DocumentFiles>();
        services.AddSingleton<DocumentSignal>();
        services.AddSingleton(takeStatement);
        services.AddScoped<ModelReading>();
        services.AddScoped<DocumentRetention>();
        services.AddScoped<ReadDocument>();
    }
}
