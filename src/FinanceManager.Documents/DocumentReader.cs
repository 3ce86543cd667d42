using System.Text;
using FinanceManager.Documents.EInvoices;
using FinanceManager.Documents.Files;

namespace FinanceManager.Documents;

/// <summary>Reads receipts, bills, invoices and e-invoices by the cheapest path that proves itself, without a network.</summary>
public static class DocumentReader
{
    /// <param name="path">A file in the temporary or the data folder; never written to.</param>
    /// <exception cref="DocumentRefusedException">The file cannot be read at all.</exception>
    public static Task<DocumentReading> ReadAsync(string path, DocumentOptions options, CancellationToken ct) =>
        Task.Run(() => WithWarnings(Read(path, options, ct)), ct);

    private static DocumentReading WithWarnings(DocumentReading reading) =>
        reading.Checks.All(c => c.Holds) ? reading : reading with { Warnings = [.. reading.Warnings, "broken-sum"] };

    private static DocumentReading Read(string path, DocumentOptions options, CancellationToken ct)
    {
        using var folder = new TemporaryFolder();
        var type = TypeOf(path, options);
        if (type == DocumentType.Zip)
        {
            path = ZippedDocument.Unpack(path, folder.Path, options.MaxBytes, ct);
            type = TypeOf(path, options);
        }
        return type switch
        {
            DocumentType.Xml => OfXml(path),
            DocumentType.Html => OfPage(path, options),
            DocumentType.Zip => throw new DocumentRefusedException(
                "document.unknown-type",
                "A ZIP file in a ZIP file is not read."
            ),
            _ => throw new DocumentRefusedException("document.unknown-type", "Not yet."),
        };
    }

    private static DocumentType TypeOf(string path, DocumentOptions options)
    {
        using var file = File.OpenRead(path);
        return DocumentFile.TypeOf(file, options.MaxBytes);
    }

    private static DocumentReading OfXml(string path)
    {
        using var file = File.OpenRead(path);
        var root = SafeXml.Read(file);
        return Cfdi.Read(root) ?? Nfe.Read(root) ?? Nothing;
    }

    private static DocumentReading OfPage(string path, DocumentOptions options)
    {
        // Tax offices still write Latin-1.
        var bytes = File.ReadAllBytes(path);
        string html;
        try
        {
            html = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            html = Encoding.Latin1.GetString(bytes);
        }
        var pieces = HtmlPieces.Of(html);
        return NfcePage.Read(pieces) ?? Nothing;
    }

    private static DocumentReading Nothing => new() { Kind = DocumentKind.Unknown, Method = DocumentMethod.None };
}
