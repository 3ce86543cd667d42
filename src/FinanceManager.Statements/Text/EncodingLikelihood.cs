namespace FinanceManager.Statements.Text;

/// <summary>How much a decoded text looks like words of a European language.</summary>
internal static class EncodingLikelihood
{
    private const string West = "áéíóúâêôãõàçñäöüßåæøœÁÉÍÓÚÂÊÔÃÕÀÇÑÄÖÜÅÆØèìòùëïîûÈ";
    private const string East = "ěščřžýůďťňąćęłńśźżőűțșăáéíóúöüäôľĺŕŽŠČŘĚŮŁŚŻŹĆŐŰ";
    private const string Signs = "€£§º°ª¿¡–—’‘“”…\u00A0«»·®©";

    public static int Of(string text)
    {
        var (west, east, other, czech) = (0, 0, 0, 0);
        var previousIsLetter = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < '\u0080')
            {
                previousIsLetter = char.IsAsciiLetter(c);
                continue;
            }
            if (West.Contains(c))
                west++;
            if (East.Contains(c))
                east++;
            if (IsMisreadCzech(text, i, previousIsLetter))
                czech++;
            // A symbol right after a letter is a letter read wrongly.
            if (!West.Contains(c) && !East.Contains(c))
                other += Signs.Contains(c) && !previousIsLetter ? 0 : 3;
            previousIsLetter = char.IsLetter(c);
        }
        return Math.Max(czech > 0 ? west - (3 * czech) - 1 : west, east - 1) - other;
    }

    /// <summary>Czech letters read as Western ones stand where no Western language has them: mìna, pùvodní, èástka.</summary>
    private static bool IsMisreadCzech(string text, int at, bool inWord)
    {
        var before = at + 1 < text.Length && char.IsLetter(text[at + 1]);
        return before && (text[at] is 'ì' or 'ù' || (text[at] == 'è' && !inWord));
    }
}
