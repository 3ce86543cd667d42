using FinanceManager.Documents;

namespace FinanceManager.Api.Documents;

/// <summary>What kinds of documents are called on the wire.</summary>
internal static class ContentTypes
{
    /// <summary>The text of a code that was scanned elsewhere.</summary>
    internal const string Code = "text/plain";

    internal static string Of(DocumentType type) =>
        type switch
        {
            DocumentType.Jpeg => "image/jpeg",
            DocumentType.Png => "image/png",
            DocumentType.WebP => "image/webp",
            DocumentType.Pdf => "application/pdf",
            DocumentType.Xml => "application/xml",
            DocumentType.Html => "text/html",
            DocumentType.Zip => "application/zip",
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
}
