namespace FinanceManager.Api.Categorization;

internal enum WordShape
{
    Word,
    Number,

    /// <summary>A code, a time, a card tail: different every time.</summary>
    Code,

    /// <summary>A name with the number of a shop glued to it: <c>loja0123</c>.</summary>
    Numbered,
}

internal static class WordShapes
{
    internal static WordShape Of(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
            letters += char.IsAsciiDigit(c) ? 0 : 1;
        if (letters == word.Length)
            return IsMask(word) ? WordShape.Code : WordShape.Word;
        return letters == 0 ? WordShape.Number : Mixed(word, letters, word.Length - letters);
    }

    // Brands carry few digits in one place (99app, 123milhas, banco24horas, c6); codes carry many or scatter them.
    private static WordShape Mixed(ReadOnlySpan<char> word, int letters, int digits)
    {
        var changes = 0;
        for (var i = 1; i < word.Length; i++)
            changes += char.IsAsciiDigit(word[i]) == char.IsAsciiDigit(word[i - 1]) ? 0 : 1;

        var startsWithDigit = char.IsAsciiDigit(word[0]);
        if (Lexicon.IsNumberedName(word))
            return WordShape.Word;
        if (IsTimeOrCount(word))
            return WordShape.Code;
        if (changes == 1 && letters >= 3 && !startsWithDigit)
            return digits <= 2 ? WordShape.Word : WordShape.Numbered;
        var brand =
            (changes == 1 && startsWithDigit && digits <= 3 && letters >= 3 && !IsDay(word))
            || (changes == 2 && digits <= 2 && letters >= 4)
            || (word.Length <= 3 && digits <= 2);
        return brand ? WordShape.Word : WordShape.Code;
    }

    // xxxx, as in a hidden card number.
    private static bool IsMask(ReadOnlySpan<char> word) => word.Length >= 3 && !word.ContainsAnyExcept('x');

    // 14h35, 10x, 2de6
    private static bool IsTimeOrCount(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (1 or 2))
            return false;
        var rest = word[digits..];
        return rest is "x" or "h" or "hs" or "hrs" or "th" or "st" or "nd" or "rd"
            || (rest[0] == 'h' && !rest[1..].ContainsAnyExceptInRange('0', '9'))
            || (rest.StartsWith("de") && !rest[2..].ContainsAnyExceptInRange('0', '9'));
    }

    // 12jan, 05abr
    private static bool IsDay(ReadOnlySpan<char> word)
    {
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && Lexicon.RolesOf(word[digits..]).HasFlag(WordRoles.Month);
    }
}
