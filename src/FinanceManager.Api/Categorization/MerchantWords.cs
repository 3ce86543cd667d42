namespace FinanceManager.Api.Categorization;

/// <summary>Which words of a bank text name the merchant: without numbers, codes, installments, legal forms and places.</summary>
internal static class MerchantWords
{
    internal static int Select(BankWords words, BankTextOpening opening, Span<int> kept, out bool isCompany)
    {
        var count = KeepNames(words, opening.MerchantStart, kept);
        if (opening.Kind.NamesCounterpart())
            count = CutBankDetails(words, kept[..count]);
        count = DropCompanyForms(words, kept[..count], out isCompany);
        return DropTail(words, kept[..count], opening.Kind.NamesCounterpart(), ref isCompany);
    }

    /// <summary>Every word that is not a number or a code.</summary>
    internal static int SelectPlain(BankWords words, Span<int> kept)
    {
        var count = 0;
        for (var i = 0; i < words.Count; i++)
            if (WordShapes.Of(words[i]) is WordShape.Word or WordShape.Numbered)
                kept[count++] = i;
        return count;
    }

    /// <summary>The word without the number of a shop that is glued to it.</summary>
    internal static ReadOnlySpan<char> Text(ReadOnlySpan<char> word) =>
        WordShapes.Of(word) is WordShape.Numbered ? word[..word.IndexOfAnyInRange('0', '9')] : word;

    /// <summary>The few shops whose name begins with a number of its own: 7-Eleven, 99 Pop.</summary>
    internal static bool IsNumberedName(BankWords words, int at) => Lexicon.Names.Longest(words, at, out _) > 1;

    // From the right, because a label ("NSU", "loja", "parc") is known by the number behind it.
    private static int KeepNames(BankWords words, int start, Span<int> kept)
    {
        var at = kept.Length;
        var numberBehind = false;
        for (var i = words.Count - 1; i >= start; i--)
        {
            var roles = Lexicon.RolesOf(words[i]);
            var isNumber = WordShapes.Of(words[i]) is WordShape.Number or WordShape.Code && !IsNumberedName(words, i);
            var numberBefore = i > start && WordShapes.Of(words[i - 1]) is WordShape.Number;
            var isLabel =
                (numberBehind && (roles & (WordRoles.IdLabel | WordRoles.Installment | WordRoles.Month)) != 0)
                || (numberBefore && (roles & (WordRoles.Installment | WordRoles.Month)) != 0)
                || (numberBefore && numberBehind && (roles & WordRoles.Filler) != 0);
            var isNoise = (roles & WordRoles.Noise) != 0 && (words.Before(i) == '.' || IsProtocol(words[i]));
            if (isNumber || isLabel)
                numberBehind = true;
            else if (!isNoise)
            {
                kept[--at] = i;
                numberBehind = false;
            }
        }
        kept[at..].CopyTo(kept);
        return kept.Length - at;
    }

    private static bool IsProtocol(ReadOnlySpan<char> word) => word is "www" or "http" or "https";

    private static int CutBankDetails(BankWords words, ReadOnlySpan<int> kept)
    {
        for (var i = 1; i < kept.Length; i++)
            if (Lexicon.Cuts.Longest(words, kept[i], out _) > 0)
                return i;
        return kept.Length;
    }

    private static int DropCompanyForms(BankWords words, Span<int> kept, out bool isCompany)
    {
        var count = Math.Min(1, kept.Length);
        for (var i = 1; i < kept.Length; )
        {
            var phrase = Lexicon.CompanyForms.Longest(words, kept[i], out _);
            if (phrase == 0 && (Lexicon.RolesOf(words[kept[i]]) & WordRoles.Suffix) != 0)
                phrase = 1;
            if (phrase == 0)
                kept[count++] = kept[i++];
            else
                i += phrase;
        }
        isCompany = count < kept.Length;
        return count;
    }

    private static int DropTail(BankWords words, Span<int> kept, bool isPerson, ref bool isCompany)
    {
        var (count, placeSeen) = (kept.Length, false);
        while (count > 1)
        {
            var roles = Lexicon.RolesOf(words[kept[count - 1]]);
            if ((roles & WordRoles.SuffixEnd) != 0)
                (count, isCompany) = (count - 1, true);
            else if ((roles & WordRoles.Joiner) != 0)
                count--;
            // A person's name may well be a city's.
            else if (isPerson)
                break;
            else if ((roles & WordRoles.Country) != 0 && !IsJoined(words, kept[..count]))
                (count, placeSeen) = (count - 1, true);
            else if (CityLength(words, kept[..count], placeSeen) is > 0 and var city)
                (count, placeSeen) = (count - city, true);
            else
                break;
        }
        return count;
    }

    // How many words at the end are a city that only says where the shop is, not part of its name.
    private static int CityLength(BankWords words, ReadOnlySpan<int> kept, bool placeSeen)
    {
        for (var length = Math.Min(4, kept.Length - 1); length > 0; length--)
        {
            var start = kept.Length - length;
            if (Lexicon.Cities.Longest(words, kept[start], out _) != length)
                continue;
            return !IsJoined(words, kept[..(start + 1)]) && (placeSeen || start >= 2) ? length : 0;
        }
        return 0;
    }

    // "Telefonos de Mexico": what follows such a word belongs to the name.
    private static bool IsJoined(BankWords words, ReadOnlySpan<int> kept) =>
        words[kept[^1]].Length > 2 && (Lexicon.RolesOf(words[kept[^2]]) & WordRoles.Joiner) != 0;
}
