using System.Collections.Frozen;
using FinanceManager.Domain;

namespace FinanceManager.Statements.Text;

/// <summary>What stands around the digits of an amount: sign, parentheses, currency, debit or credit.</summary>
internal struct AmountMarks
{
    private const int LongestWord = 8;

    private static readonly FrozenDictionary<string, string?> Symbols = new Dictionary<string, string?>
    {
        ["$"] = null,
        ["¥"] = null,
        ["KR"] = null,
        ["KR."] = null,
        ["FR"] = null,
        ["FR."] = null,
        ["RS"] = null,
        ["RS."] = null,
        ["R$"] = "BRL",
        ["US$"] = "USD",
        ["U$S"] = "USD",
        ["USD$"] = "USD",
        ["MX$"] = "MXN",
        ["C$"] = "CAD",
        ["CA$"] = "CAD",
        ["A$"] = "AUD",
        ["AU$"] = "AUD",
        ["NZ$"] = "NZD",
        ["HK$"] = "HKD",
        ["S$"] = "SGD",
        ["AR$"] = "ARS",
        ["CLP$"] = "CLP",
        ["COP$"] = "COP",
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["₹"] = "INR",
        ["₽"] = "RUB",
        ["₺"] = "TRY",
        ["₩"] = "KRW",
        ["₪"] = "ILS",
        ["₫"] = "VND",
        ["₴"] = "UAH",
        ["₡"] = "CRC",
        ["₲"] = "PYG",
        ["S/"] = "PEN",
        ["S/."] = "PEN",
        ["ZŁ"] = "PLN",
        ["KČ"] = "CZK",
        ["FT"] = "HUF",
        ["EUROS"] = "EUR",
        ["฿"] = "THB",
        ["₱"] = "PHP",
        ["₦"] = "NGN",
        ["₸"] = "KZT",
        ["₼"] = "AZN",
        ["₾"] = "GEL",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> BySymbol =
        Symbols.GetAlternateLookup<ReadOnlySpan<char>>();

    private int signs;
    private bool opened;
    private bool closed;

    public bool Negative { get; private set; }

    public AmountSide Side { get; private set; }

    public Currency? Currency { get; private set; }

    public readonly bool HasSign => signs > 0 || opened;

    public readonly bool AreConsistent => signs <= 1 && opened == closed && !(opened && signs > 0 && !Negative);

    /// <summary>Reads the text before or after the digits; false when it holds anything an amount does not.</summary>
    public bool Read(ReadOnlySpan<char> text, bool before)
    {
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (Cleaning.IsBlank(c) || c is '\'' && !before)
            {
                at++;
                continue;
            }
            if (TrySign(c, before))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && !Cleaning.IsBlank(text[at]) && !IsSign(text[at]) && text[at] is not ('(' or ')'))
                at++;
            if (at == start || !TryWord(text[start..at], before))
                return false;
        }
        return true;
    }

    private bool TrySign(char c, bool before)
    {
        if (IsSign(c))
        {
            signs++;
            Negative |= c != '+';
            return true;
        }
        if (c == '(' && before && !opened)
        {
            opened = Negative = true;
            return true;
        }
        if (c == ')' && !before && opened && !closed)
        {
            closed = true;
            return true;
        }
        return false;
    }

    private static bool IsSign(char c) => c is '-' or '+' or '−' or '–' or '—' or '﹣' or '－';

    private bool TryWord(ReadOnlySpan<char> word, bool before)
    {
        if (word.Length > LongestWord)
            return false;
        if (BySymbol.TryGetValue(word, out var code))
        {
            Currency ??= code is null ? null : Domain.Currency.Parse(code);
            return true;
        }
        if (word.Length == 3)
        {
            Span<char> upper = stackalloc char[3];
            word.ToUpperInvariant(upper);
            if (Domain.Currency.TryParse(upper, out var currency))
            {
                Currency ??= currency;
                return true;
            }
        }
        return before ? IsForeignSymbol(word) : TrySide(word);
    }

    private bool TrySide(ReadOnlySpan<char> word)
    {
        var side = word.TrimEnd('.') switch
        {
            "D" or "d" or "DB" or "Db" or "DR" or "Dr" or "dr" or "S" => AmountSide.Debit,
            "C" or "c" or "CR" or "Cr" or "cr" or "H" => AmountSide.Credit,
            _ => AmountSide.None,
        };
        if (side == AmountSide.None)
            return IsForeignSymbol(word);
        if (Side != AmountSide.None)
            return false;
        Side = side;
        return true;
    }

    // د.إ and the like: nothing a Latin word could be.
    private static bool IsForeignSymbol(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (c == '.' || Cleaning.IsBlank(c))
                continue;
            if (c < '\u0370')
                return false;
            letters++;
        }
        return letters > 0;
    }
}
