using FinanceManager.Api.Documents;
using FinanceManager.Documents;
using FinanceManager.Documents.Codes;

namespace FinanceManager.Api.Integrations.Documents;

/// <summary>The reader of documents, with its programs on this machine.</summary>
internal sealed class LocalReader : IReadDocuments
{
    public async Task<DocumentReading> ReadAsync(
        string path,
        string contentType,
        DocumentOptions options,
        CancellationToken ct
    ) =>
        contentType == ContentTypes.Code
            ? DocumentCodes.Parse(await File.ReadAllTextAsync(path, ct), options.Today)
                ?? throw new DocumentRefusedException("document.unknown-code", "The code is of no kind that is known.")
            : await DocumentReader.ReadAsync(path, options, ct);

    public Task<byte[]?> JpegAsync(string path, int page, int longestSide, CancellationToken ct) =>
        DocumentImages.JpegAsync(path, page, longestSide, ct);
}
