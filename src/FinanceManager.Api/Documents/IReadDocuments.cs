using FinanceManager.Documents;

namespace FinanceManager.Api.Documents;

/// <summary>Reads a file of a document by programs of this machine, which is where the outside begins.</summary>
internal interface IReadDocuments
{
    /// <param name="contentType">As <see cref="ContentTypes"/> has it.</param>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    Task<DocumentReading> ReadAsync(string path, string contentType, DocumentOptions options, CancellationToken ct);

    /// <summary>One page as JPEG, from 1; null where there is none to be seen.</summary>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    Task<byte[]?> JpegAsync(string path, int page, int longestSide, CancellationToken ct);
}
