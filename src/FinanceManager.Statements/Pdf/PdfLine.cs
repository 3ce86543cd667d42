using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>Words of a page that stand at one height, from left to right.</summary>
internal sealed class PdfLine(int page, List<PdfWord> words)
{
    public int Page { get; } = page;

    /// <summary>1-based place among the lines of the document.</summary>
    public int Number { get; private set; }

    public List<PdfWord> Words { get; } = words;

    public double Top { get; } = words.Min(w => w.Top);

    public double Bottom { get; } = words.Max(w => w.Bottom);

    public string Text { get; } = string.Join(' ', words.Select(w => w.Text));

    /// <summary>Stands on several pages: a heading or a footing.</summary>
    public bool IsRepeated { get; set; }

    public static List<PdfLine> Of(IReadOnlyList<PdfPage> pages)
    {
        var lines = new List<PdfLine>();
        for (var page = 0; page < pages.Count; page++)
            lines.AddRange(Of(page, pages[page]));
        for (var i = 0; i < lines.Count; i++)
            lines[i].Number = i + 1;
        foreach (var same in lines.GroupBy(l => Folding.Words(WithoutDigits(l.Text))))
            if (same.Key.Length > 0)
            {
                var downwards = same.OrderBy(l => l.Top).ToList();
                MarkRepeated(downwards);
                MarkRepeated(Enumerable.Reverse(downwards));
            }
        return lines;
    }

    /// <summary>Those that stand as high as the line of another page before them.</summary>
    private static void MarkRepeated(IEnumerable<PdfLine> lines)
    {
        PdfLine? previous = null;
        PdfLine? elsewhere = null;
        foreach (var line in lines)
        {
            if (previous is not null && previous.Page != line.Page)
                elsewhere = previous;
            line.IsRepeated |= elsewhere is not null && Math.Abs(line.Top - elsewhere.Top) < 3;
            previous = line;
        }
    }

    private static IEnumerable<PdfLine> Of(int page, PdfPage content)
    {
        var line = new List<PdfWord>();
        foreach (var word in content.Words.OrderBy(w => w.Middle))
        {
            if (line.Count > 0 && word.Middle - line[0].Middle > 0.45 * Math.Min(word.Height, line[0].Height))
            {
                yield return new PdfLine(page, [.. line.OrderBy(w => w.Left)]);
                line.Clear();
            }
            line.Add(word);
        }
        if (line.Count > 0)
            yield return new PdfLine(page, [.. line.OrderBy(w => w.Left)]);
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c)));
}
