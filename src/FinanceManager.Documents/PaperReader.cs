using FinanceManager.Documents.Codes;
using FinanceManager.Documents.EInvoices;
using FinanceManager.Documents.Extraction;
using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents;

/// <summary>Reads what is meant for eyes: pictures, and PDFs with a text layer or without.</summary>
internal sealed class PaperReader(string folder, DocumentOptions options, CancellationToken ct)
{
    private const int LeastWords = 12;
    private const int MostDrawn = 3;
    private const int MostRead = 8;
    private const int LongestPage = 2_400;

    public DocumentReading OfPdf(string path)
    {
        var (words, count) = PagesInPdf.Read(path, options.MaxPages, ct);
        if (AttachedInvoice.Of(path, folder, ct) is { } invoice)
            return AttachedInvoice.On(invoice, TextExtraction.Of(words, DocumentMethod.Text, options)) with
            {
                Pages = count,
            };
        if (words.Count >= LeastWords)
        {
            var codes = Drawn(path, Math.Min(count, MostDrawn)).SelectMany(p => BarCodes.Read(p, folder, ct)).ToList();
            return With(TextExtraction.Of(words, DocumentMethod.Text, options), codes) with { Pages = count };
        }
        var reading = OfPictures([.. Drawn(path, Math.Min(count, MostRead))]) with { Pages = count };
        return count > MostRead ? reading with { Warnings = [.. reading.Warnings, "pages-left-out"] } : reading;
    }

    public DocumentReading OfPicture(string path, DocumentType type)
    {
        var picture = PictureFile.ToPdf(path, type, folder, options.MaxPixels, ct);
        var (width, height) = PictureFile.SizeToRead(picture.Width, picture.Height);
        return PageImages.Draw(picture.Path, 1, width, height, folder, ct) is { } page
            ? OfPictures([page]) with
            {
                Pages = 1,
            }
            : Nothing;
    }

    /// <summary>Of a page that nobody can look at, and that therefore has no places.</summary>
    public DocumentReading OfWords(List<PageWord> words)
    {
        if (words.Count == 0)
            return Nothing;
        var reading = With(TextExtraction.Of(words, DocumentMethod.Text, options), []);
        return reading with
        {
            Issuer = Placeless(reading.Issuer),
            TaxId = Placeless(reading.TaxId),
            Date = Placeless(reading.Date),
            DueDate = Placeless(reading.DueDate),
            Total = Placeless(reading.Total),
            Subtotal = Placeless(reading.Subtotal),
            Tax = Placeless(reading.Tax),
            Tip = Placeless(reading.Tip),
            Discount = Placeless(reading.Discount),
            PaymentMethod = Placeless(reading.PaymentMethod),
            Items = [.. reading.Items.Select(i => i with { At = null })],
            Checks = [.. reading.Checks.Select(c => c with { At = null })],
        };
    }

    private static Found<T>? Placeless<T>(Found<T>? found)
        where T : notnull => found is null ? null : found with { At = null };

    internal static DocumentReading Nothing => new() { Kind = DocumentKind.Unknown, Method = DocumentMethod.None };

    private IEnumerable<Grey> Drawn(string pdf, int count)
    {
        for (var page = 1; page <= count; page++)
            if (PageImages.Draw(pdf, page, LongestPage, folder, ct) is { } drawn)
                yield return drawn;
    }

    private DocumentReading OfPictures(List<Grey> pages)
    {
        var codes = pages.Take(MostDrawn).SelectMany(p => BarCodes.Read(p, folder, ct)).ToList();
        // What is paid by a code needs no other word.
        if (With(Nothing, codes) is { IsProved: true, Kind: DocumentKind.Payment or DocumentKind.Bill } paid)
            return paid;
        var words = FirstWords(pages);
        var reading = TextExtraction.Of(words, DocumentMethod.Ocr, options);
        if (reading.IsProved || reading.Kind == DocumentKind.Statement || pages.Count > MostDrawn)
            return With(reading, codes);
        // Seen otherwise: in the light it has, as a column of various sizes.
        var second = pages.SelectMany((p, i) => Ocr.Read(Cleaning.Level(p), i + 1, folder, 4, "eng", ct)).ToList();
        return With(TextExtraction.Of(words, DocumentMethod.OcrTwice, options, second), codes);
    }

    /// <summary>The words of the pages, each of which is put upright where hardly a word of it can be read.</summary>
    private List<PageWord> FirstWords(List<Grey> pages)
    {
        var all = new List<PageWord>();
        for (var i = 0; i < pages.Count; i++)
        {
            var words = Words(pages[i], i + 1);
            if (
                words.Count(w => w.Confidence > 0.7 && w.Text.Length > 2) < LeastWords
                && Ocr.QuartersOff(pages[i], i + 1, folder, ct) is > 0 and var quarters
            )
            {
                pages[i] = pages[i].Turned(quarters);
                words = Words(pages[i], i + 1);
            }
            all.AddRange(words);
        }
        return all;

        List<PageWord> Words(Grey page, int number) =>
            Ocr.Read(Cleaning.Level(Cleaning.Evened(page)), number, folder, 6, "eng+por+spa", ct);
    }

    /// <summary>Adds what the codes say, and those that stand in the text as digits.</summary>
    private DocumentReading With(DocumentReading reading, List<string> codes)
    {
        var known = codes
            .Concat(TypedCodes.In(reading.PageTexts))
            .Select(code => DocumentCodes.Parse(code, options.Today))
            .OfType<DocumentReading>()
            .DistinctBy(r => r.UniqueId ?? r.Codes[0])
            .ToList();
        reading = reading with { Codes = codes };
        return known.Count == 0 ? reading : CodedReading.Of(reading, known);
    }
}
