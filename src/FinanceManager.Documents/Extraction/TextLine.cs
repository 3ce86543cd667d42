using FinanceManager.Documents.Pictures;
using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Documents.Extraction;

/// <summary>A line with what its words and numbers say.</summary>
internal sealed class TextLine
{
    private TextLine(PageLine line, int index, List<Amount> amounts)
    {
        (Line, Index, Amounts) = (line, index, amounts);
        Words = Folding.Words(line.Text);
        var end = amounts.Count == 0 ? line.Text.Length : amounts[0].Start;
        Label = Folding.Words(line.Text.AsSpan(0, end));
        // What stands behind the amounts counts only where nothing stands before them.
        Role = LineRoles.Of(Label.Any(char.IsLetter) ? Label : Words);
    }

    public PageLine Line { get; }

    public int Index { get; }

    public List<Amount> Amounts { get; }

    /// <summary>Folded, without punctuation.</summary>
    public string Words { get; }

    /// <summary>The words before the first amount.</summary>
    public string Label { get; }

    public LineRole Role { get; }

    public string Text => Line.Text;

    public bool HasWords => Label.Count(char.IsLetter) >= 3;

    public static List<TextLine> Of(IReadOnlyList<PageLine> lines, int decimals, Currency? currency) =>
        [.. lines.Select((line, i) => new TextLine(line, i, Amount.Of(line, decimals, currency)))];
}
