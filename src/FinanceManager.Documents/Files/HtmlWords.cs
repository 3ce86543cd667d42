using FinanceManager.Documents.Pictures;

namespace FinanceManager.Documents.Files;

/// <summary>
/// The words of a page as on paper: what stands in one row of a table is beside each other, everything else below. Nothing is
/// laid out as a browser would, and no more is taken than a receipt has.
/// </summary>
internal static class HtmlWords
{
    private const int MostLines = 2_000;
    private const int LinesOfPage = 100;
    private const int MostOfLine = 200;
    private const int LongestWord = 100;

    public static List<PageWord> Of(IReadOnlyList<HtmlPiece> pieces)
    {
        var words = new List<PageWord>();
        var (line, column) = (-1, 0);
        foreach (var piece in pieces)
        {
            if (piece.StartsLine || line < 0)
                (line, column) = (line + 1, 0);
            if (line >= MostLines)
                break;
            foreach (var word in piece.Text.Split(' ').Where(w => w.Length <= LongestWord))
                if (column < MostOfLine)
                    words.Add(Word(word, line, column++));
        }
        return words;
    }

    private static PageWord Word(string text, int line, int column)
    {
        var top = line % LinesOfPage / (double)LinesOfPage;
        var left = column / (double)MostOfLine;
        return new(text, 1 + (line / LinesOfPage), left, top, left + (0.9 / MostOfLine), top + (0.9 / LinesOfPage));
    }
}
