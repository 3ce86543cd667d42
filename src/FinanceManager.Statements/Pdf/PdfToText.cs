using System.Globalization;
using System.Net;

namespace FinanceManager.Statements.Pdf;

/// <summary>Why a document has no words to read; the codes are those of diagnostics.</summary>
public sealed record PdfRefusal(string Code, string Message);

/// <summary>
/// Has the words of a PDF and their places found by <c>pdftotext</c> of poppler, in a process of its own with bounds on its
/// time, memory and answer: a PDF is a program of a stranger.
/// </summary>
public static class PdfToText
{
    private const int MostSeconds = 20;
    private const long MostMemory = 1L << 30;
    private const int MostOutput = 64 << 20;
    private const int MostPages = 500;
    private const int MostAtOnce = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly PdfRefusal NoText = new(
        "pdf.no-text",
        "The pages are pictures: there is no text in them to read."
    );

    private static readonly SemaphoreSlim Free = new(MostAtOnce);

    /// <param name="pdf">From its first byte; left open.</param>
    /// <returns>The pages, or why there are none.</returns>
    public static (IReadOnlyList<PdfPage> Pages, PdfRefusal? Refusal) Read(Stream pdf, CancellationToken cancellation)
    {
        if (!Free.Wait(LongestWait, cancellation))
            return Refuse("pdf.too-many-at-once", "Too many documents are read at this moment; try again.");
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.pdf");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(path, options))
                pdf.CopyTo(file);
            return Run(path, MostPages, cancellation);
        }
        finally
        {
            Free.Release();
            File.Delete(path);
        }
    }

    /// <param name="path">A file that is there for as long as this runs.</param>
    /// <returns>The pages, up to one more than may be, or why there are none.</returns>
    public static (IReadOnlyList<PdfPage> Pages, PdfRefusal? Refusal) Run(
        string path,
        int mostPages,
        CancellationToken cancellation
    )
    {
        List<PdfPage> pages = [];
        var isWhole = false;
        string[] command = ["pdftotext", "-q", "-bbox", "-enc", "UTF-8", "-l", Text(mostPages + 1), path, "-"];
        var exitCode = new BoundedProgram(command, MostSeconds, MostMemory).Run(Take, cancellation);
        return exitCode switch
        {
            0 when pages.Sum(p => p.Words.Count) == 0 => (pages, NoText),
            0 when pages.Count > mostPages => Refuse(
                "pdf.too-many-pages",
                "The document has more pages than are read."
            ),
            0 when isWhole => (pages, null),
            null => Refuse(
                "pdf.program-missing",
                "Reading PDF needs the program pdftotext: install the package poppler-utils (Debian, Ubuntu) or poppler."
            ),
            1 or 3 => Refuse("pdf.damaged", "The document is damaged, or protected by a password."),
            _ => Refuse("pdf.too-large", "The document takes too long or too much memory to read."),
        };

        bool Take(Stream output)
        {
            pages = Pages(new StreamReader(output), out isWhole);
            return isWhole;
        }
    }

    /// <summary>One word a line, as the program writes them.</summary>
    internal static List<PdfPage> Pages(TextReader output, out bool isWhole)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        var read = 0L;
        isWhole = false;
        while (output.ReadLine() is { } line)
        {
            read += line.Length;
            if (read > MostOutput)
                return pages;
            var text = line.AsSpan().Trim();
            if (text.StartsWith("<page "))
                pages.Add(new PdfPage(Number(text, "width"), Number(text, "height"), words = []));
            else if (text.StartsWith("<word ") && WordOf(text) is { } word)
                words.Add(word);
        }
        isWhole = true;
        return pages;
    }

    private static PdfWord? WordOf(ReadOnlySpan<char> line)
    {
        var (from, to) = (line.IndexOf('>'), line.LastIndexOf("</word>"));
        if (from < 0 || to <= from)
            return null;
        var text = WebUtility.HtmlDecode(line[(from + 1)..to].ToString()).Trim();
        return text.Length == 0
            ? null
            : new PdfWord(text, Number(line, "xMin"), Number(line, "yMin"), Number(line, "xMax"), Number(line, "yMax"));
    }

    private static double Number(ReadOnlySpan<char> line, string name)
    {
        var at = line.IndexOf($"{name}=\"");
        if (at < 0)
            return 0;
        var rest = line[(at + name.Length + 2)..];
        var end = rest.IndexOf('"');
        return end > 0 && double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static (IReadOnlyList<PdfPage>, PdfRefusal?) Refuse(string code, string message) =>
        ([], new PdfRefusal(code, message));
}
