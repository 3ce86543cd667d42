using System.Globalization;
using System.Text;

namespace FinanceManager.Documents.Pictures;

/// <summary>
/// A picture as a PDF of one upright page, so that one program, poppler, decodes and scales everything: a point is a pixel.
/// </summary>
internal static class PictureFile
{
    private const int Seconds = 20;
    private const long Memory = 1L << 30;
    private const int NarrowestToRead = 1_000;
    private const int WidestToRead = 2_400;
    private const int HighestToRead = 5_000;

    /// <returns>The path of the PDF and its size when upright.</returns>
    /// <exception cref="DocumentRefusedException">Damaged, or of more pixels than are read.</exception>
    public static (string Path, int Width, int Height) ToPdf(
        string path,
        DocumentType type,
        string folder,
        long mostPixels,
        CancellationToken ct
    )
    {
        var bytes = File.ReadAllBytes(path);
        var header = PictureHeader.Of(type, bytes);
        if ((long)header.Width * header.Height > mostPixels)
            throw new DocumentRefusedException(
                "document.too-many-pixels",
                "The picture has more pixels than are read."
            );
        var target = Path.Combine(folder, "picture");
        if (type == DocumentType.Jpeg)
        {
            using var pdf = new FileStream($"{target}.pdf", FileMode.CreateNew, FileAccess.Write);
            WriteJpeg(pdf, bytes, header);
            return header.Orientation >= 5
                ? ($"{target}.pdf", header.Height, header.Width)
                : ($"{target}.pdf", header.Width, header.Height);
        }
        // Tesseract writes any picture it knows into a PDF. Taken for one line of text, it takes no time to be read.
        var (_, exitCode) = Programs.Run(
            folder,
            Seconds,
            Memory,
            ct,
            "tesseract",
            path,
            target,
            "--psm",
            "13",
            "--dpi",
            "72",
            "-l",
            "eng",
            "pdf"
        );
        if (exitCode != 0 || !File.Exists($"{target}.pdf"))
            throw new DocumentRefusedException("document.damaged", "The picture is damaged.");
        return ($"{target}.pdf", header.Width, header.Height);
    }

    /// <summary>
    /// So large that the letters of a till's roll, some forty to a line, are as high as those that tesseract learned from, and
    /// not larger than a page of print has any use for.
    /// </summary>
    public static (int Width, int Height) SizeToRead(int width, int height)
    {
        var scale = (double)Math.Clamp(width, NarrowestToRead, WidestToRead) / width;
        scale = Math.Min(scale, (double)HighestToRead / height);
        return (Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
    }

    private static void WriteJpeg(Stream pdf, byte[] jpeg, PictureHeader header)
    {
        var (w, h) = (header.Width, header.Height);
        // The square of the picture turned and mirrored upright.
        var (width, height, matrix) = header.Orientation switch
        {
            2 => (w, h, $"-{w} 0 0 {h} {w} 0"),
            3 => (w, h, $"-{w} 0 0 -{h} {w} {h}"),
            4 => (w, h, $"{w} 0 0 -{h} 0 {h}"),
            5 => (h, w, $"0 -{w} -{h} 0 {h} {w}"),
            6 => (h, w, $"0 -{w} {h} 0 0 {w}"),
            7 => (h, w, $"0 {w} {h} 0 0 0"),
            8 => (h, w, $"0 {w} -{h} 0 {h} 0"),
            _ => (w, h, $"{w} 0 0 {h} 0 0"),
        };
        var content = $"q {matrix} cm /I Do Q";
        var colours = header.Channels switch
        {
            1 => "/DeviceGray",
            4 => "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]",
            _ => "/DeviceRGB",
        };
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>");
        Begin("<</Type/Pages/Kids[3 0 R]/Count 1>>");
        Begin(
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>"
        );
        Begin($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
        places.Add(pdf.Position);
        Write(
            $"5 0 obj\n<</Type/XObject/Subtype/Image/Width {w}/Height {h}/BitsPerComponent 8/ColorSpace {colours}/Filter/DCTDecode/Length {jpeg.Length}>>\nstream\n"
        );
        pdf.Write(jpeg);
        Write("\nendstream\nendobj\n");
        var table = pdf.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write($"{place.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n");
        Write($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");

        void Begin(string body)
        {
            places.Add(pdf.Position);
            Write($"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }
}
