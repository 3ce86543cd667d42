namespace FinanceManager.Documents;

/// <summary>Pictures of a document for people and for a language model.</summary>
public static class DocumentImages
{
    /// <summary>One page as JPEG, upright, its longer side at most <paramref name="longestSide"/> pixels.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>Null where there is no such page, or nothing to be seen, as in an XML file.</returns>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    public static Task<byte[]?> JpegAsync(string path, int page, int longestSide, CancellationToken ct) =>
        Task.FromResult<byte[]?>(null);
}
