using System.Collections.Frozen;

namespace FinanceManager.Statements.Text;

/// <summary>Names of months and their abbreviations in the languages statements come in.</summary>
internal static class MonthNames
{
    // One row per month; folded (no accents, lower case).
    private static readonly string[] Rows =
    [
        "january jan ene enero janeiro januar janvier janv gennaio gen januari styczen sty stycznia leden ledna",
        "february feb febrero fev fevereiro februar fevrier fevr febbraio februari luty lutego unor unora",
        "march mar marzo marco marz mrz mars maart mrt marzec marca brezen brezna",
        "april apr abr abril avril avr aprile kwiecien kwi kwietnia duben dubna",
        "may mayo mai maio maggio mag mei maj maja kveten kvetna",
        "june jun junio junho juni juin giugno giu czerwiec cze czerwca cerven cervna",
        "july jul julio julho juli juillet juil luglio lug lipiec lip lipca cervenec cervence",
        "august aug ago agosto aout augustus augusti sierpien sie sierpnia srpen srpna",
        "september sep sept septiembre set setembro septembre settembre setiembre wrzesien wrz wrzesnia zari",
        "october oct octubre out outubro oktober okt octobre ottobre ott pazdziernik paz pazdziernika rijen rijna",
        "november nov noviembre novembro novembre listopad lis listopada listopadu",
        "december dec dic diciembre dez dezembro dezember decembre dicembre desember grudzien gru grudnia prosinec prosince",
    ];

    private static readonly FrozenDictionary<string, int> ByName = Rows.SelectMany(
            (row, index) => row.Split(' ').Select(name => (name, month: index + 1))
        )
        .ToFrozenDictionary(pair => pair.name, pair => pair.month);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int LongestName = 16;

    /// <returns>1 to 12, or 0 when it is no month.</returns>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestName)
            return 0;
        Span<char> folded = stackalloc char[LongestName];
        for (var i = 0; i < word.Length; i++)
            folded[i] = Folding.Fold(word[i]);
        return BySpan.TryGetValue(folded[..word.Length], out var month) ? month : 0;
    }
}
