namespace FinanceManager.Statements.Text;

/// <summary>How much a decoded text looks like words of a European language.</summary>
internal static class EncodingLikelihood
{
    private const string West = "áéíóúâêôãõàçñäöüßåæøœÁÉÍÓÚÂÊÔÃÕÀÇÑÄÖÜÅÆØèìòùëïîûÈ";
    private const string East = "ěščřžýůďťňąćęłńśźżőűțșăáéíóúöüäôľĺŕŽŠČŘĚŮŁŚŻŹĆŐŰ";
    private const string Signs = "€£§º°ª¿¡–—’‘“”…\u00A0«»·®©";

    // "ø" and "ì" of one text are Czech read as Western.
    private const string Mixed = "øØ";

    public static int Of(string text)
    {
        var (west, east, other, mixed) = (0, 0, 0, 0);
        var previousIsLetter = false;
        foreach (var c in text)
        {
            if (c < '\u0080')
            {
                previousIsLetter = char.IsAsciiLetter(c);
                continue;
            }
            if (West.Contains(c))
                west++;
            if (East.Contains(c))
                east++;
            if (Mixed.Contains(c))
                mixed++;
            // A symbol right after a letter is a letter read wrongly.
            if (!West.Contains(c) && !East.Contains(c))
                other += Signs.Contains(c) && !previousIsLetter ? 0 : 3;
            previousIsLetter = char.IsLetter(c);
        }
        var confused = mixed > 0 && (text.Contains('ì') || text.Contains('è') || text.Contains('ù')) ? mixed + west : 0;
        return Math.Max(west - confused, east - 1) - other;
    }
}
