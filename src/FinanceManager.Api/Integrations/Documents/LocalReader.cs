using FinanceManager.Api.Documents;
using FinanceManager.Documents;

namespace FinanceManager.Api.Integrations.Documents;

/// <summary>The reader of documents, with its programs on this machine.</summary>
internal sealed class LocalReader : IReadDocuments
{
    public Task<DocumentReading> ReadAsync(
        string path,
        string contentType,
        DocumentOptions options,
        CancellationToken ct
    ) => DocumentReader.ReadAsync(path, options, ct);

    public Task<byte[]?> JpegAsync(string path, int page, int longestSide, CancellationToken ct) =>
        DocumentImages.JpegAsync(path, page, longestSide, ct);
}
