using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents.EInvoices;

/// <summary>The e-invoice that a PDF carries, as Factur-X and ZUGFeRD do; its pages only show what it says.</summary>
internal static partial class AttachedInvoice
{
    private const int Seconds = 10;
    private const long Memory = 1L << 30;

    // An invoice may come with a timesheet or its order, and nobody sends a hundred of them.
    private const int MostTried = 4;

    /// <returns>Null where none of what is attached is an e-invoice.</returns>
    public static DocumentReading? Of(string pdf, string folder, CancellationToken ct)
    {
        var (list, exitCode) = Programs.Run(folder, Seconds, Memory, ct, "pdfdetach", "-list", "-enc", "UTF-8", pdf);
        if (exitCode != 0)
            return null;
        return XmlFile
            .Matches(Encoding.UTF8.GetString(list))
            .Take(MostTried)
            .Select(file => Read(pdf, file.Groups[1].Value, folder, ct))
            .FirstOrDefault(reading => reading is not null);
    }

    /// <summary>What the invoice says, with the places where its pages say the same.</summary>
    public static DocumentReading On(DocumentReading invoice, DocumentReading pages)
    {
        var total = invoice.Total?.Value;
        DocumentCheck[] differs =
            total is not null && pages.Total is { } shown && !Stands(total.MinorUnits, pages.PageTexts)
                ? [new("page-total", false, $"{total} = {shown.Value}", At: shown.At)]
                : [];
        return invoice with
        {
            Issuer = Placed(invoice.Issuer, pages.Issuer),
            TaxId = Placed(invoice.TaxId, pages.TaxId),
            Date = Placed(invoice.Date, pages.Date),
            DueDate = Placed(invoice.DueDate, pages.DueDate),
            Total = Placed(invoice.Total, pages.Total),
            Subtotal = Placed(invoice.Subtotal, pages.Subtotal),
            Tax = Placed(invoice.Tax, pages.Tax),
            Discount = Placed(invoice.Discount, pages.Discount),
            Checks = [.. invoice.Checks, .. differs],
            PageTexts = pages.PageTexts,
            Warnings = [.. invoice.Warnings, .. pages.Warnings.Where(w => w == "instructions")],
        };
    }

    private static DocumentReading? Read(string pdf, string number, string folder, CancellationToken ct)
    {
        try
        {
            // Through the pipe, so that no file of a stranger's size is written.
            string[] command = ["pdfdetach", "-save", number, "-o", "/dev/stdout", pdf];
            var (xml, exitCode) = Programs.Run(folder, Seconds, Memory, ct, command);
            using var file = new MemoryStream(xml, writable: false);
            return exitCode == 0 ? DocumentReader.OfXml(file) : null;
        }
        catch (DocumentRefusedException)
        {
            // The pages are still there to be read.
            return null;
        }
    }

    private static Found<T>? Placed<T>(Found<T>? said, Found<T>? shown)
        where T : notnull =>
        said is not null && shown is not null && said.Value.Equals(shown.Value) ? said with { At = shown.At } : said;

    /// <summary>Whether these digits stand in the text, however they are grouped.</summary>
    private static bool Stands(long units, IReadOnlyList<string> pages)
    {
        var digits = Math.Abs(units).ToString(CultureInfo.InvariantCulture);
        return pages.Any(text =>
            string.Concat(text.Where(char.IsAsciiDigit)).Contains(digits, StringComparison.Ordinal)
        );
    }

    [GeneratedRegex(
        @"^(\d{1,4}): .*\.xml\r?$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex XmlFile { get; }
}
