using System.Collections.Frozen;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Csv;

/// <summary>Words that say whether an amount is money out or in.</summary>
internal static class CsvDirectionWords
{
    private static readonly FrozenDictionary<string, AmountSide> Sides = Build();

    private static readonly FrozenDictionary<string, AmountSide>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Sides.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestWord = 24;

    public static AmountSide Find(ReadOnlySpan<char> text)
    {
        text = Cleaning.Trim(text);
        if (text.IsEmpty || text.Length > LongestWord)
            return AmountSide.None;
        Span<char> folded = stackalloc char[LongestWord];
        for (var i = 0; i < text.Length; i++)
            folded[i] = Folding.Fold(text[i]);
        return BySpan.TryGetValue(folded[..text.Length].TrimEnd('.'), out var side) ? side : AmountSide.None;
    }

    private static FrozenDictionary<string, AmountSide> Build()
    {
        const string Debits =
            "d|db|dr|dbit|debit|debito|debet|debe|-|o|out|outflow|s|soll|lastschrift|belastung|ausgabe|af|cargo|cargos|egreso|gasto|retiro|salida|saida|despesa|"
            + "withdrawal|expense|paid out|money out|addebito|uscita|dare|obciazenie|wydatek|odchozi|vydaj|terheles|ut|depense|charge";
        const string Credits =
            "c|cb|cr|crdt|credit|credito|haber|+|i|in|inflow|h|haben|gutschrift|einnahme|bij|abono|abonos|ingreso|deposito|entrada|receita|"
            + "deposit|income|paid in|money in|accredito|entrata|avere|uznanie|wplyw|prichozi|prijem|jovairas|k|kredit|inn|recette";
        return Debits
            .Split('|')
            .Select(word => (word, AmountSide.Debit))
            .Concat(Credits.Split('|').Select(word => (word, AmountSide.Credit)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2);
    }
}
