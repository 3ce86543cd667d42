using System.Globalization;
using System.Text;

namespace FinanceManager.Documents.Tests;

/// <summary>Writes PDFs by hand: lines of text in Courier, and bars, on one page or many.</summary>
internal static class Paper
{
    /// <param name="lines">Of one page each, from top to bottom.</param>
    /// <param name="bars">Widths of bars and blanks in turns, to be drawn below the text.</param>
    public static byte[] Pdf(string[] lines, int pages = 1, int[]? bars = null, int width = 320)
    {
        var height = 60 + (18 * lines.Length) + (bars is null ? 0 : 90);
        var content = new StringBuilder("BT /F 12 Tf 18 TL ").Append(
            CultureInfo.InvariantCulture,
            $"20 {height - 36} Td\n"
        );
        foreach (var line in lines)
            content.Append(CultureInfo.InvariantCulture, $"({Escaped(line)}) Tj T*\n");
        content.Append("ET\n");
        var x = 20.0;
        for (var i = 0; bars is not null && i < bars.Length; i++)
        {
            if (i % 2 == 0)
                content.Append(CultureInfo.InvariantCulture, $"{x} 20 {bars[i]} 60 re f\n");
            x += bars[i];
        }
        return Pdf(content.ToString(), pages, width, height);
    }

    public static byte[] Pdf(string content, int pages, int width, int height, string filter = "")
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{5 + i} 0 R"));
        List<string> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{kids}]/Count {pages}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>",
            $"<</Length {content.Length}{filter}>>\nstream\n{content}\nendstream",
            .. Enumerable.Repeat(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>",
                pages
            ),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>With files in it, as Factur-X has its invoice: an update of the PDF, appended to it.</summary>
    /// <param name="filter">How their bytes are packed.</param>
    public static byte[] Attach(byte[] pdf, (string Name, byte[] Bytes)[] files, string filter = "")
    {
        var text = Encoding.Latin1.GetString(pdf);
        var (size, previous) = (Number("/Size "), Number("startxref\n"));
        var update = new StringBuilder(text);
        var table = new StringBuilder();
        var names = string.Concat(files.Select((file, i) => $"({Escaped(file.Name)}) {size + (2 * i)} 0 R"));
        Add(1, $"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[{names}]>>>>>>");
        for (var i = 0; i < files.Length; i++)
        {
            var (name, number, packed) = (Escaped(files[i].Name), size + (2 * i), files[i].Bytes);
            Add(
                number,
                $"<</Type/Filespec/F({name})/UF({name})/AFRelationship/Alternative/EF<</F {number + 1} 0 R>>>>"
            );
            var content = Encoding.Latin1.GetString(packed);
            Add(number + 1, $"<</Type/EmbeddedFile/Length {packed.Length}{filter}>>\nstream\n{content}\nendstream");
        }
        var at = update.Length;
        update.Append(
            CultureInfo.InvariantCulture,
            $"xref\n{table}trailer\n<</Size {size + (2 * files.Length)}/Root 1 0 R/Prev {previous}>>\nstartxref\n{at}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(update.ToString());

        void Add(int number, string body)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{update.Length:D10} 00000 n \n");
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        int Number(string before)
        {
            var from = text.LastIndexOf(before, StringComparison.Ordinal) + before.Length;
            return int.Parse(string.Concat(text.Skip(from).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A photograph of it.</summary>
    public static async Task<byte[]> Jpeg(byte[] pdf, int longestSide = 1600)
    {
        using var folder = new Folder();
        var path = folder.Write("page.pdf", pdf);
        var jpeg = await DocumentImages.JpegAsync(path, 1, longestSide, TestContext.Current.CancellationToken);
        return jpeg.ShouldNotBeNull();
    }

    /// <summary>Interleaved 2 of 5, as on boletos: two digits in five bars and five blanks.</summary>
    public static int[] Interleaved(string digits, int narrow = 1)
    {
        string[] codes = ["00110", "10001", "01001", "11000", "00101", "10100", "01100", "00011", "10010", "01010"];
        List<int> widths = [1, 1, 1, 1];
        for (var i = 0; i < digits.Length; i += 2)
        for (var j = 0; j < 5; j++)
            foreach (var digit in new[] { digits[i], digits[i + 1] })
                widths.Add(codes[digit - '0'][j] == '1' ? 3 : 1);
        widths.AddRange([3, 1, 1]);
        return [.. widths.Select(w => w * narrow)];
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal);
}
