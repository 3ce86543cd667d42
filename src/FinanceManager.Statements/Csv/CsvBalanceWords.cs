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

    public static bool IsOpening(ReadOnlySpan<char> text) => Matches(text, Opening);

    public static bool IsAny(ReadOnlySpan<char> text) => Matches(text, Opening) || Matches(text, Others);

    private static bool Matches(ReadOnlySpan<char> text, string[] phrases)
    {
        if (text.Length is 0 or > 40)
            return false;
        // Cheap refusal: most texts begin with none of these letters in their first word.
        var initial = Folding.Fold(text[0]);
        if (initial is not ('o' or 'b' or 'p' or 's' or 'a' or 'c' or 'e' or 't' or 'k'))
            return false;
        var words = Folding.Words(text);
        foreach (var phrase in phrases)
            if (words == phrase)
                return true;
        return false;
    }
}
