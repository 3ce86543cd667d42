namespace FinanceManager.Documents;

/// <summary>Numbers by which tax offices know sellers, and the check digits by which a misread one is told.</summary>
public static class TaxIds
{
    /// <summary>Brazil's companies: 14 characters, the last two of them check digits; letters are allowed from July 2026 on.</summary>
    public static bool IsCnpj(ReadOnlySpan<char> id)
    {
        if (id.Length != 14 || !AreCapitalsOrDigits(id) || !AreDigits(id[12..]) || IsOneDigit(id))
            return false;
        return CnpjDigit(id[..12]) == id[12] - '0' && CnpjDigit(id[..13]) == id[13] - '0';
    }

    /// <summary>Brazil's people: 11 digits.</summary>
    public static bool IsCpf(ReadOnlySpan<char> id)
    {
        if (id.Length != 11 || !AreDigits(id) || IsOneDigit(id))
            return false;
        return CpfDigit(id[..9]) == id[9] - '0' && CpfDigit(id[..10]) == id[10] - '0';
    }

    /// <summary>Mexico: 12 characters of a company, 13 of a person, the last one a check digit.</summary>
    public static bool IsRfc(ReadOnlySpan<char> id)
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
        if (id.Length is not (12 or 13) || !AreDigits(id.Slice(id.Length - 9, 6)))
            return false;
        var (sum, weight) = (0, 13);
        if (id.Length == 12)
        {
            sum = alphabet.IndexOf(' ') * weight;
            weight--;
        }
        foreach (var c in id[..^1])
        {
            var value = alphabet.IndexOf(c);
            if (value < 0)
                return false;
            sum += value * weight--;
        }
        var digit = 11 - (sum % 11);
        return id[^1]
            == (
                digit switch
                {
                    11 => '0',
                    10 => 'A',
                    _ => (char)('0' + digit),
                }
            );
    }

    /// <summary>Portugal: 9 digits.</summary>
    public static bool IsPortugueseNif(ReadOnlySpan<char> id)
    {
        if (id.Length != 9 || !AreDigits(id) || id[0] is '0' or '4')
            return false;
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (id[i] - '0') * (9 - i);
        return (sum % 11 < 2 ? 0 : 11 - (sum % 11)) == id[8] - '0';
    }

    /// <summary>Spain: a person's DNI or NIE with its letter, or a company's with its digit or letter.</summary>
    public static bool IsSpanishNif(ReadOnlySpan<char> id)
    {
        if (id.Length != 9 || !AreDigits(id[1..8]))
            return false;
        var first = id[0] switch
        {
            'X' => 0,
            'Y' => 1,
            'Z' => 2,
            >= '0' and <= '9' => id[0] - '0',
            _ => -1,
        };
        if (first >= 0)
        {
            var number = first;
            foreach (var c in id[1..8])
                number = (number * 10) + (c - '0');
            return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] == id[8];
        }
        if (!"ABCDEFGHJNPQRSUVW".Contains(id[0]))
            return false;
        var sum = 0;
        for (var i = 1; i < 8; i++)
        {
            var digit = (id[i] - '0') * (i % 2 == 1 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }
        var check = (10 - (sum % 10)) % 10;
        return id[8] == '0' + check || id[8] == "JABCDEFGHI"[check];
    }

    /// <summary>Argentina: 11 digits.</summary>
    public static bool IsCuit(ReadOnlySpan<char> id)
    {
        ReadOnlySpan<int> weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        if (id.Length != 11 || !AreDigits(id) || !(id[0] is '2' or '3'))
            return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
            sum += (id[i] - '0') * weights[i];
        var check = (11 - (sum % 11)) % 11;
        return check == id[10] - '0';
    }

    private static int CnpjDigit(ReadOnlySpan<char> id)
    {
        var (sum, weight) = (0, 2);
        for (var i = id.Length - 1; i >= 0; i--)
        {
            sum += (id[i] - '0') * weight;
            weight = weight == 9 ? 2 : weight + 1;
        }
        return sum % 11 < 2 ? 0 : 11 - (sum % 11);
    }

    private static int CpfDigit(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < id.Length; i++)
            sum += (id[i] - '0') * (id.Length + 1 - i);
        return sum * 10 % 11 % 10;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool AreCapitalsOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
                return false;
        return true;
    }

    private static bool IsOneDigit(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(text[0]);
}
