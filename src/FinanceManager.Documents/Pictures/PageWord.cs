namespace FinanceManager.Documents.Pictures;

/// <summary>A word of a page and its box, in parts of the page's width and height from the top left corner.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Confidence">0–1; 1 where it was not guessed from a picture.</param>
internal sealed record PageWord(
    string Text,
    int Page,
    double Left,
    double Top,
    double Right,
    double Bottom,
    double Confidence = 1
)
{
    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;
}

/// <summary>Words that stand beside each other, from left to right.</summary>
internal sealed class PageLine(IReadOnlyList<PageWord> words)
{
    public IReadOnlyList<PageWord> Words { get; } = words;

    public string Text { get; } = string.Join(' ', words.Select(w => w.Text));

    public int Page => Words[0].Page;

    public double Top { get; } = words.Min(w => w.Top);

    public double Bottom { get; } = words.Max(w => w.Bottom);

    public double Height { get; } = Median(words.Select(w => w.Height));

    public double Confidence { get; } = words.Average(w => w.Confidence);

    public PageBox Box => BoxOf(Words);

    public static PageBox BoxOf(IReadOnlyList<PageWord> words)
    {
        var (left, top) = (words.Min(w => w.Left), words.Min(w => w.Top));
        return new PageBox(words[0].Page, left, top, words.Max(w => w.Right) - left, words.Max(w => w.Bottom) - top);
    }

    /// <summary>Of all pages, from top to bottom. What a program took for columns is put side by side again.</summary>
    public static List<PageLine> Of(IEnumerable<PageWord> words)
    {
        var lines = new List<PageLine>();
        foreach (var page in words.GroupBy(w => w.Page).OrderBy(p => p.Key))
        {
            var open = new List<List<PageWord>>();
            foreach (var word in page.OrderBy(w => w.Left))
            {
                // The nearest line whose last word is on the same height: text may climb a little.
                var line = open.Where(l => AreBeside(l[^1], word))
                    .MinBy(l => Math.Abs(l[^1].Middle - word.Middle) + (0.05 * (word.Left - l[^1].Right)));
                if (line is null)
                    open.Add(line = []);
                line.Add(word);
            }
            lines.AddRange(open.Select(l => new PageLine(l)).OrderBy(l => (l.Top + l.Bottom) / 2));
        }
        return lines;
    }

    private static bool AreBeside(PageWord left, PageWord right)
    {
        var overlap = Math.Min(left.Bottom, right.Bottom) - Math.Max(left.Top, right.Top);
        return overlap > 0.5 * Math.Min(left.Height, right.Height)
            && Math.Max(left.Height, right.Height) < 4 * Math.Min(left.Height, right.Height)
            && right.Left > left.Left + (0.3 * (left.Right - left.Left));
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
