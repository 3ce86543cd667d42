namespace FinanceManager.Statements.Pdf;

/// <summary>A word of a page and the box it stands in, in points from the top left corner.</summary>
public sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    internal double Middle => (Top + Bottom) / 2;

    internal double Height => Bottom - Top;
}

/// <summary>The text layer of one page.</summary>
public sealed record PdfPage(double Width, double Height, IReadOnlyList<PdfWord> Words);
