using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Texts of rows that state a balance or a total instead of a movement.</summary>
internal static class CsvBalanceWords
{
    private static readonly string[] Opening =
    [
        "opening balance",
        "beginning balance",
        "balance brought forward",
        "balance forward",
        "previous balance",
        "starting balance",
        "saldo anterior",
        "saldo inicial",
        "anfangssaldo",
        "solde initial",
        "saldo iniziale",
        "beginsaldo",
        "saldo poczatkowe",
        "pocatecni zustatek",
    ];

    private static readonly string[] Others =
    [
        "closing balance",
        "ending balance",
        "balance carried forward",
        "total",
        "totals",
        "turnover",
        "saldo final",
        "saldo do dia",
        "saldo total",
        "saldo total disponivel dia",
        "saldo total disponivel",
        "saldo parcial",
        "saldo em conta",
        "saldo atual",
        "saldo bloqueado",
        "saldo disponivel",
        "saldo al final del dia",
        "saldo",
        "s a l d o",
        "endsaldo",
        "solde final",
        "saldo finale",
        "eindsaldo",
        "saldo koncowe",
        "konecny zustatek",
    ];

    private static readonly HashSet<string> Initials = [.. Opening.Concat(Others).Select(phrase => phrase[..3])];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InitialsBySpan =
        Initials.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsOpening(ReadOnlySpan<char> text) => Matches(text, Opening);

    /// <summary>A balance at the end of the row's day, not a sum of movements.</summary>
    public static bool IsClosing(ReadOnlySpan<char> text) =>
        Matches(text, Others) && !text.StartsWith("t", StringComparison.OrdinalIgnoreCase);

    public static bool IsAny(ReadOnlySpan<char> text) => Matches(text, Opening) || Matches(text, Others);

    private static bool Matches(ReadOnlySpan<char> text, string[] phrases)
    {
        if (text.Length is 0 or > 40)
            return false;
        // Most texts are told by their first letters; only the others are folded as a whole.
        if (text.Length < 3)
            return false;
        Span<char> initials = [Folding.Fold(text[0]), Folding.Fold(text[1]), Folding.Fold(text[2])];
        if (!InitialsBySpan.Contains(initials))
            return false;
        var words = Folding.Words(text);
        foreach (var phrase in phrases)
            if (words == phrase)
                return true;
        return false;
    }
}
