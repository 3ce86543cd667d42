using FinanceManager.Documents.Files;
using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents;

/// <summary>Pictures of a document for people and for a language model.</summary>
public static class DocumentImages
{
    private static readonly DocumentOptions Bounds = new() { Today = DateOnly.MinValue };

    /// <summary>One page as JPEG, upright, its longer side <paramref name="longestSide"/> pixels.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>Null where there is no such page, or nothing to be seen, as in an XML file.</returns>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    public static Task<byte[]?> JpegAsync(string path, int page, int longestSide, CancellationToken ct) =>
        Task.Run(() => Jpeg(Path.GetFullPath(path), page, longestSide, ct), ct);

    private static byte[]? Jpeg(string path, int page, int longestSide, CancellationToken ct)
    {
        using var folder = new TemporaryFolder();
        var (document, type) = DocumentFile.Open(path, folder.Path, Bounds.MaxBytes, ct);
        return type switch
        {
            DocumentType.Pdf => PageImages.Jpeg(document, page, longestSide, folder.Path, ct),
            DocumentType.Jpeg or DocumentType.Png or DocumentType.WebP => page == 1
                ? PageImages.Jpeg(
                    PictureFile.ToPdf(document, type, folder.Path, Bounds.MaxPixels, ct).Path,
                    1,
                    longestSide,
                    folder.Path,
                    ct
                )
                : null,
            _ => null,
        };
    }
}
