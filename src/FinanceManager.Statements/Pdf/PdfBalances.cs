using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Pdf;

/// <summary>The balances that a statement states, wherever: beside their words, or below them.</summary>
internal sealed class PdfBalances
{
    private static readonly string[] OpeningWords =
    [
        "opening balance",
        "previous balance",
        "beginning balance",
        "starting balance",
        "balance brought forward",
        "balance forward",
        "last statement balance",
        "previous statement balance",
        "saldo anterior",
        "saldo inicial",
        "saldo de apertura",
        "saldo de abertura",
        "saldo previo",
        "saldo al inicio",
        "saldo corte anterior",
        "total da fatura anterior",
        "fatura anterior",
    ];

    private static readonly string[] ClosingWords =
    [
        "closing balance",
        "ending balance",
        "new balance",
        "final balance",
        "balance carried forward",
        "statement balance",
        "saldo final",
        "saldo atual",
        "saldo actual",
        "saldo nuevo",
        "nuevo saldo",
        "saldo de cierre",
        "saldo de fecho",
        "saldo al corte",
        "saldo al cierre",
        "saldo em conta",
        "saldo disponivel em",
        "total desta fatura",
        "total da fatura",
        "total a pagar",
        "saldo em",
        "saldo a",
    ];

    private const int MostCandidates = 8;

    public List<long> Openings { get; } = [];

    public List<long> Closings { get; } = [];

    public static PdfBalances Of(IReadOnlyList<PdfLine> lines, char separator, Currency? currency)
    {
        var balances = new PdfBalances();
        for (var i = 0; i < lines.Count; i++)
        {
            var words = Folding.Words(lines[i].Text);
            Add(balances.Openings, OpeningWords, words, lines, i, separator, currency);
            if (
                !OpeningWords.Any(w => words.Contains(w, StringComparison.Ordinal))
                || ClosingWords.Take(15).Any(w => words.Contains(w, StringComparison.Ordinal))
            )
                Add(balances.Closings, ClosingWords, words, lines, i, separator, currency);
        }
        return balances;
    }

    public static bool IsOpening(string words) => OpeningWords.Any(w => words.Contains(w, StringComparison.Ordinal));

    /// <summary>A line of a balance or a sum, which moves nothing.</summary>
    public static bool IsAny(string words) =>
        IsOpening(words)
        || ClosingWords.Any(w => words.StartsWith(w, StringComparison.Ordinal))
        || words.StartsWith("saldo ", StringComparison.Ordinal)
        || words is "saldo"
        || words.StartsWith("total", StringComparison.Ordinal)
        || words.StartsWith("subtotal", StringComparison.Ordinal);

    private static void Add(
        List<long> found,
        string[] phrases,
        string words,
        IReadOnlyList<PdfLine> lines,
        int at,
        char separator,
        Currency? currency
    )
    {
        foreach (var phrase in phrases.Where(p => words.Contains(p, StringComparison.Ordinal)))
        {
            if (PlaceOf(lines[at], phrase) is not var (left, right))
                continue;
            var beside = PdfAmount.Of(lines[at], separator, currency).Where(a => a.Left > left).ToList();
            if (beside.Count > 0)
                // The nearest behind its words, or the last of a row of a table.
                foreach (var amount in (PdfAmount[])[beside[0], beside[^1]])
                    Note(found, amount);
            else
                for (var below = at + 1; below < Math.Min(at + 3, lines.Count); below++)
                    foreach (var amount in PdfAmount.Of(lines[below], separator, currency))
                        if (amount.Right > left - 30 && amount.Left < right + 30)
                            Note(found, amount);
        }
    }

    private static void Note(List<long> found, PdfAmount amount)
    {
        if (found.Count < MostCandidates && !found.Contains(amount.Reading.Signed))
            found.Add(amount.Reading.Signed);
    }

    private static (double Left, double Right)? PlaceOf(PdfLine line, string phrase)
    {
        var first = phrase.Split(' ');
        for (var i = 0; i + first.Length <= line.Words.Count; i++)
            if (string.Join(' ', line.Words.Skip(i).Take(first.Length).Select(w => Folding.Words(w.Text))) == phrase)
                return (line.Words[i].Left, line.Words[i + first.Length - 1].Right);
        return null;
    }
}
