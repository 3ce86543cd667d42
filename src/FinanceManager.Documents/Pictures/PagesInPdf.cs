using FinanceManager.Statements.Pdf;

namespace FinanceManager.Documents.Pictures;

/// <summary>The words that a PDF holds as text.</summary>
internal static class PagesInPdf
{
    private const int MostWords = 200_000;

    /// <returns>The words, none where the pages are pictures, and how many pages there are.</returns>
    /// <exception cref="DocumentRefusedException">Protected, damaged, or of too many pages.</exception>
    public static (List<PageWord> Words, int Pages) Read(string path, int mostPages, CancellationToken ct)
    {
        var (pages, refusal) = PdfToText.Run(path, mostPages, ct);
        if (pages.Count > mostPages || refusal?.Code == "pdf.too-many-pages")
            throw new DocumentRefusedException("document.too-many-pages", "The document has more pages than are read.");
        if (refusal is not null && refusal.Code != "pdf.no-text")
            throw new DocumentRefusedException(CodeOf(refusal, path), refusal.Message);
        var words = pages.SelectMany((page, i) => page.Words.Select(w => Word(w, page, i + 1))).OfType<PageWord>();
        return ([.. words.Take(MostWords)], pages.Count);
    }

    private static PageWord? Word(PdfWord word, PdfPage page, int number) =>
        page is { Width: > 0, Height: > 0 } && word.Bottom > word.Top
            ? new PageWord(
                word.Text,
                number,
                word.Left / page.Width,
                word.Top / page.Height,
                word.Right / page.Width,
                word.Bottom / page.Height
            )
            : null;

    private static string CodeOf(PdfRefusal refusal, string path) =>
        refusal.Code switch
        {
            "pdf.program-missing" => "document.program-missing",
            "pdf.too-large" => "document.takes-too-long",
            _ => File.ReadAllBytes(path).AsSpan().IndexOf("/Encrypt"u8) >= 0
                ? "document.protected"
                : "document.damaged",
        };
}
