using System.Globalization;
using System.Text;

namespace FinanceManager.Statements.Hledger;

/// <summary>A quantity of some unit: <c>$-12.50</c>, <c>1.000,00 EUR</c>, <c>10 "ACME 2"</c>.</summary>
internal readonly record struct JournalAmount(decimal Quantity, string Commodity)
{
    // What does not fit into minor units is no money.
    private const decimal Largest = 10_000_000_000_000m;
    private const int Longest = 60;

    /// <param name="marks">Decimal marks by commodity, as directives give them; that of the empty name is for all others.</param>
    /// <param name="usual">The commodity of an amount that names none.</param>
    public static bool TryRead(
        string text,
        IReadOnlyDictionary<string, char> marks,
        string usual,
        out JournalAmount amount
    )
    {
        amount = default;
        if (text.Length > Longest)
            return false;
        var (number, commodity, negative) = (new StringBuilder(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"')
            {
                var end = text.IndexOf('"', i + 1);
                if (end < 0 || commodity.Length > 0)
                    return false;
                commodity.Append(text, i + 1, end - i - 1);
                i = end;
            }
            else if (char.IsAsciiDigit(c) || (c is '.' or ',' && IsInNumber(text, i)))
            {
                if (number.Length > 0 && !IsJoined(text, i))
                    return false;
                number.Append(c);
            }
            else if (c is '-' or '−' or '+')
            {
                if (c is not '+')
                    negative = !negative;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (
                    commodity.Length > 0
                    && (i == 0 || char.IsWhiteSpace(text[i - 1]) || char.IsAsciiDigit(text[i - 1]))
                )
                    return false;
                commodity.Append(c);
            }
        }
        var name = commodity.Length > 0 ? commodity.ToString() : usual;
        if (!TryNumber(number.ToString(), marks.GetValueOrDefault(name, marks.GetValueOrDefault("")), out var quantity))
            return false;
        amount = new JournalAmount(negative ? -quantity : quantity, name);
        return true;
    }

    /// <summary>The decimal mark that a model amount shows; null where it shows none.</summary>
    public static char? MarkOf(string text)
    {
        var at = text.LastIndexOfAny(['.', ',']);
        return at > 0 && char.IsAsciiDigit(text[at - 1]) ? text[at] : null;
    }

    private static bool IsInNumber(string text, int at) =>
        (at > 0 && char.IsAsciiDigit(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    /// <summary>Digits go on behind a digit, a mark or one blank.</summary>
    private static bool IsJoined(string text, int at) =>
        char.IsAsciiDigit(text[at - 1])
        || text[at - 1] is '.' or ','
        || (text[at - 1] is ' ' or '\u00A0' && at > 1 && char.IsAsciiDigit(text[at - 2]));

    private static bool TryNumber(string digits, char mark, out decimal number)
    {
        var (dot, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        var last = Math.Max(dot, comma);
        // Alone and once, it is the decimal mark unless a directive says otherwise.
        var isDecimal =
            last >= 0
            && digits.AsSpan().Count(digits[last]) == 1
            && ((dot >= 0 && comma >= 0) || mark is '\0' || digits[last] == mark);
        var whole = (isDecimal ? digits[..last] : digits).Replace(".", "").Replace(",", "");
        var plain = isDecimal ? $"{whole}.{digits[(last + 1)..]}" : whole;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && number <= Largest;
    }
}
