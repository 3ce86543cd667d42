using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FinanceManager.Documents.Pictures;

/// <summary>Has the words of a grey picture guessed by tesseract.</summary>
internal static partial class Ocr
{
    private const int Seconds = 25;
    private const long Memory = 1L << 30;
    private const int MostWords = 20_000;
    private const int WordLevel = 5;

    /// <param name="layout">How the page is put together, by tesseract's numbers: 6 one block of lines, 4 one column of various sizes.</param>
    /// <param name="languages">Of its models, the first one asked first; each of the others takes as long again where it is in doubt.</param>
    public static List<PageWord> Read(
        Grey picture,
        int page,
        string folder,
        int layout,
        string languages,
        CancellationToken ct
    )
    {
        var path = Path.Combine(folder, $"ocr-{page}.pgm");
        picture.Write(path);
        string[] command =
        [
            "tesseract",
            path,
            "stdout",
            "-l",
            languages,
            "--psm",
            layout.ToString(CultureInfo.InvariantCulture),
            "--dpi",
            "300",
            "tsv",
        ];
        var (output, exitCode) = Programs.Run(folder, Seconds, Memory, ct, command);
        if (exitCode != 0)
            throw new DocumentRefusedException("document.damaged", "The picture cannot be read.");
        return Words(Encoding.UTF8.GetString(output), picture, page);
    }

    /// <summary>By how many quarters the picture must be turned, clockwise, for its words to stand upright.</summary>
    public static int QuartersOff(Grey picture, int page, string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, $"ocr-{page}.pgm");
        picture.Write(path);
        var (output, exitCode) = Programs.Run(
            folder,
            Seconds,
            Memory,
            ct,
            "tesseract",
            path,
            "stdout",
            "--psm",
            "0",
            "--dpi",
            "300"
        );
        var rotation = exitCode == 0 ? Rotation.Match(Encoding.UTF8.GetString(output)) : Match.Empty;
        return rotation.Success ? int.Parse(rotation.Groups[1].Value, CultureInfo.InvariantCulture) / 90 : 0;
    }

    [GeneratedRegex(@"Rotate: (0|90|180|270)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Rotation { get; }

    /// <summary>Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    internal static List<PageWord> Words(string table, Grey picture, int page)
    {
        var words = new List<PageWord>();
        foreach (var row in table.Split('\n').Skip(1))
        {
            if (row.Split('\t', 12) is not { Length: 12 } cells || words.Count == MostWords)
                continue;
            var text = cells[11].Trim();
            if (text.Length == 0 || Number(cells[0]) != WordLevel)
                continue;
            var (left, top, width, height) = (Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9]));
            words.Add(
                new PageWord(
                    text,
                    page,
                    left / picture.Width,
                    top / picture.Height,
                    (left + width) / picture.Width,
                    (top + height) / picture.Height,
                    Math.Clamp(Number(cells[10]) / 100, 0, 1)
                )
            );
        }
        return words;

        static double Number(string cell) =>
            double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
