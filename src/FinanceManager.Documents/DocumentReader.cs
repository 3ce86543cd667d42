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
        Task.Run(() => WithWarnings(Read(Path.GetFullPath(path), options, ct)), ct);

    private static DocumentReading WithWarnings(DocumentReading reading) =>
        reading.Checks.All(c => c.Holds)
            ? reading
            : reading with
            {
                // However exactly it was read: of two numbers that belong together one is wrong.
                Total = reading.Total is { } total ? total with { Confidence = Math.Min(total.Confidence, 0.6) } : null,
                Warnings = [.. reading.Warnings, "broken-sum"],
            };

    private static DocumentReading Read(string path, DocumentOptions options, CancellationToken ct)
    {
        using var folder = new TemporaryFolder();
        var (document, type) = DocumentFile.Open(path, folder.Path, options.MaxBytes, ct);
        return type switch
        {
            DocumentType.Xml => OfXmlFile(document),
            DocumentType.Html => OfPage(document, new PaperReader(folder.Path, options, ct)),
            DocumentType.Pdf => new PaperReader(folder.Path, options, ct).OfPdf(document),
            _ => new PaperReader(folder.Path, options, ct).OfPicture(document, type),
        };
    }

    private static DocumentReading OfXmlFile(string path)
    {
        using var file = File.OpenRead(path);
        return OfXml(file) ?? PaperReader.Nothing;
    }

    /// <returns>Null where it is no e-invoice.</returns>
    /// <exception cref="DocumentRefusedException">It is no XML, or asks for more than is given.</exception>
    internal static DocumentReading? OfXml(Stream xml)
    {
        var root = SafeXml.Read(xml);
        return Cfdi.Read(root) ?? Nfe.Read(root) ?? EuropeanInvoice.Read(root);
    }

    private static DocumentReading OfPage(string path, PaperReader reader)
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
        return NfcePage.Read(pieces) ?? reader.OfWords(HtmlWords.Of(pieces));
    }
}
