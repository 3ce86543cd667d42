using FinanceManager.Domain;
using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Ofx;

/// <summary>Reads the amounts of one file, which all use the same decimal separator.</summary>
internal sealed class OfxAmounts(char decimalSeparator)
{
    private const string Tag = "TRNAMT";

    /// <summary>Looks for amounts in the head of the file that can be read in one way only.</summary>
    public static OfxAmounts From(string head)
    {
        var (points, commas) = (0, 0);
        var rest = head.AsSpan();
        int at;
        while ((at = rest.IndexOf(Tag, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            rest = rest[(at + Tag.Length)..].TrimStart(" >");
            var end = rest.IndexOfAny("<\r\n");
            var value = end < 0 ? rest : rest[..end];
            if (Separator(value) is '.')
                points++;
            else if (Separator(value) is ',')
                commas++;
        }
        return new OfxAmounts(
            points > commas ? '.'
            : commas > points ? ','
            : AmountText.Unknown
        );
    }

    public bool TryRead(string text, Currency? currency, out AmountReading reading) =>
        AmountText.TryRead(text, decimalSeparator, currency, out reading)
        && reading.Currency is null
        && !text.Contains('$');

    /// <summary>The decimal separator of a number, if only one reading is possible.</summary>
    private static char Separator(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        var (dot, comma) = (value.LastIndexOf('.'), value.LastIndexOf(','));
        if (dot < 0 && comma < 0)
            return AmountText.Unknown;
        var last = Math.Max(dot, comma);
        if (dot >= 0 && comma >= 0)
            return value[last];
        return value.Count(value[last]) == 1 && value.Length - last != 4 ? value[last] : AmountText.Unknown;
    }
}
