using System.Globalization;
using System.Text;
using FinanceManager.Statements.Pdf;

namespace FinanceManager.Statements.Tests.Pdf;

/// <summary>A document as a bank's program sets it: texts at places, as words with boxes and as the bytes of a PDF.</summary>
internal sealed class Paper
{
    private const double Width = 595;
    private const double Height = 842;
    private readonly List<List<(double X, double Y, string Text)>> pages =
    [
        [],
    ];

    public double Size { get; init; } = 9;

    public Paper NextPage()
    {
        pages.Add([]);
        return this;
    }

    /// <param name="y">From the top.</param>
    public Paper At(double x, double y, string text)
    {
        if (text.Length > 0)
            pages[^1].Add((x, y, text));
        return this;
    }

    public Paper EndingAt(double x, double y, string text) => At(x - WidthOf(text), y, text);

    public List<PdfPage> Words() =>
        pages.ConvertAll(page => new PdfPage(Width, Height, [.. page.SelectMany(t => WordsOf(t))]));

    public byte[] Pdf()
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "" };
        objects.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        var kids = new List<string>();
        foreach (var page in pages)
        {
            var content = string.Concat(
                page.Select(t => Invariant($"BT /F1 {Size} Tf {t.X} {Height - t.Y} Td ({Escaped(t.Text)}) Tj ET\n"))
            );
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            objects.Add(
                Invariant(
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Contents {objects.Count} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
                )
            );
            kids.Add($"{objects.Count} 0 R");
        }
        objects[1] = $"<< /Type /Pages /Kids [{string.Join(' ', kids)}] /Count {kids.Count} >>";
        return Encoding.Latin1.GetBytes(Written(objects));
    }

    private static string Written(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return file.ToString();
    }

    private IEnumerable<PdfWord> WordsOf((double X, double Y, string Text) text)
    {
        var x = text.X;
        foreach (var word in text.Text.Split(' '))
        {
            if (word.Length > 0)
                yield return new PdfWord(word, x, text.Y - Size, x + WidthOf(word), text.Y);
            x += WidthOf(word + " ");
        }
    }

    // Near enough to Helvetica.
    private double WidthOf(string text) =>
        text.Sum(c =>
            c switch
            {
                '.' or ',' or ' ' or ':' or '/' => 0.278,
                '-' => 0.333,
                _ => 0.556,
            }
        ) * Size;

    private static string Escaped(string text) => text.Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
