using System.Collections.Frozen;

namespace FinanceManager.Statements.Text;

/// <summary>Names of the days of the week that are written before a date.</summary>
internal static class Weekdays
{
    private static readonly FrozenSet<string> Names = (
        "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday "
        + "lun lunes mar martes mie mier miercoles jue jueves vie viernes sab sabado dom domingo "
        + "seg segunda ter terca qua quarta qui quinta sex sexta feira "
        + "mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag "
        + "lundi mardi mercredi jeu jeudi ven vendredi sam samedi dim dimanche"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private const int LongestName = 13;

    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestName)
            return false;
        Span<char> folded = stackalloc char[LongestName];
        for (var i = 0; i < word.Length; i++)
            folded[i] = Folding.Fold(word[i]);
        return BySpan.Contains(folded[..word.Length]);
    }
}
