using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents.Extraction;

/// <summary>Tells two documents that were photographed beside each other: a gutter parts the words, and each side has a total.</summary>
internal static class SideBySide
{
    private const int LeastWords = 15;
    private const int Steps = 100;
    private const double LeastGutter = 0.04;

    public static bool IsTwo(IReadOnlyList<PageWord> words) => words.GroupBy(w => w.Page).Any(page => IsTwo([.. page]));

    private static bool IsTwo(List<PageWord> page)
    {
        // How many words cross each hundredth of the width; a few that are noise may.
        var crossed = new int[Steps + 1];
        foreach (var word in page)
            for (var x = (int)(word.Left * Steps); x <= Math.Min(Steps, (int)(word.Right * Steps)); x++)
                crossed[Math.Max(0, x)]++;
        for (var x = Steps / 5; x < Steps * 4 / 5; x++)
        {
            var width = 0;
            while (x + width < Steps && crossed[x + width] <= page.Count / 50)
                width++;
            var middle = (x + (width / 2.0)) / Steps;
            if (
                width >= LeastGutter * Steps
                && HasTotal([.. page.Where(w => w.Right <= middle)])
                && HasTotal([.. page.Where(w => w.Left >= middle)])
            )
                return true;
            x += width;
        }
        return false;
    }

    /// <summary>Words of its own beside the total: a column of amounts is no document.</summary>
    private static bool HasTotal(List<PageWord> side)
    {
        if (side.Count < LeastWords)
            return false;
        var lines = TextLine.Of(PageLine.Of(side), 2, null);
        var named = lines.Where(l =>
            l.Role is LineRole.Total or LineRole.Inclusive or LineRole.Grand && l.Amounts.Count > 0
        );
        return named.Any() && lines.Count(l => l.HasWords && l.Amounts.Count == 0) >= 3;
    }
}
