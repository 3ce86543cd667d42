using System.Globalization;

namespace FinanceManager.Documents.Pictures;

/// <summary>Pages of a PDF drawn by poppler, never larger than asked for, whatever size the page says it has.</summary>
internal static class PageImages
{
    private const int Seconds = 20;
    private const long Memory = 1L << 30;
    private const int NoSuchPage = 99;

    /// <returns>Null where there is no such page.</returns>
    public static Grey? Draw(string pdf, int page, int width, int height, string folder, CancellationToken ct)
    {
        var target = Path.Combine(folder, $"page-{page}");
        string[] size = ["-scale-to-x", Text(width), "-scale-to-y", Text(height)];
        return Run(pdf, page, ["-gray", .. size], target, folder, ct) ? Grey.Read($"{target}.pgm") : null;
    }

    /// <summary>Its longer side as many dots as asked for.</summary>
    public static Grey? Draw(string pdf, int page, int longestSide, string folder, CancellationToken ct)
    {
        var target = Path.Combine(folder, $"page-{page}");
        return Run(pdf, page, ["-gray", "-scale-to", Text(longestSide)], target, folder, ct)
            ? Grey.Read($"{target}.pgm")
            : null;
    }

    public static byte[]? Jpeg(string pdf, int page, int longestSide, string folder, CancellationToken ct)
    {
        var target = Path.Combine(folder, "shown");
        string[] options = ["-jpeg", "-jpegopt", "quality=82", "-scale-to", Text(longestSide)];
        return Run(pdf, page, options, target, folder, ct) ? File.ReadAllBytes($"{target}.jpg") : null;
    }

    private static bool Run(string pdf, int page, string[] options, string target, string folder, CancellationToken ct)
    {
        string[] command =
        [
            "pdftoppm",
            "-q",
            .. options,
            "-f",
            Text(page),
            "-l",
            Text(page),
            "-singlefile",
            pdf,
            target,
        ];
        var (_, exitCode) = Programs.Run(folder, Seconds, Memory, ct, command);
        if (exitCode == NoSuchPage)
            return false;
        // A damaged picture within the page is drawn as far as it goes.
        return exitCode == 0 && (File.Exists($"{target}.pgm") || File.Exists($"{target}.jpg"))
            ? true
            : throw new DocumentRefusedException("document.damaged", "The page cannot be drawn.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
