namespace FinanceManager.Api.Categorization;

/// <summary>Bank text to a stable merchant key: the same shop gives the same key whatever the date, card or terminal.</summary>
internal static class DescriptionNormalizer
{
    // What a bank prints is shorter; what is longer is somebody's letter, and its beginning names it well enough.
    private const int MaxLength = 256;
    private const int MaxWords = 40;

    /// <summary>For searching: without accents and case, otherwise whole.</summary>
    internal static string Fold(string text) => TextFolding.Fold(text);

    internal static string KeyOf(string text) => Normalize(text).Key;

    internal static NormalizedText Normalize(ReadOnlySpan<char> description)
    {
        Span<char> text = stackalloc char[MaxLength];
        Span<BankWord> found = stackalloc BankWord[MaxWords];
        text = text[..TextFolding.Fold(description, text)];
        found = found[..BankWords.Split(text, found)];
        var words = new BankWords(text, found);

        var opening = BankTextOpening.Read(words);
        Span<int> kept = stackalloc int[MaxWords];
        kept = kept[..MerchantWords.Select(words, opening, kept, out var isCompany)];
        var kind = Marked(words, opening.Kind);

        var key = Join(words, kept, opening.Brand);
        if (key.Length > 0)
            return new(key, kind, kind.NamesCounterpart() ? key : null, isCompany)
            {
                Operation = Operation(words, opening.MerchantStart),
                HasName = true,
            };

        // Nothing but the operation: its own words are then the most stable name there is.
        kept = found.Length <= MaxWords ? stackalloc int[MaxWords] : kept;
        return new(Join(words, kept[..MerchantWords.SelectPlain(words, kept)], null), kind, null, false);
    }

    private static PaymentKind Marked(BankWords words, PaymentKind kind)
    {
        for (var i = 0; i < words.Count && (kind <= PaymentKind.Boleto || IsAtMachine(kind)); i++)
        {
            var roles = Lexicon.RolesOf(words[i]);
            kind =
                (roles & WordRoles.FeeMark) != 0 ? PaymentKind.Fee
                : IsAtMachine(kind) ? kind
                : (roles & WordRoles.RefundMark) != 0 ? PaymentKind.Refund
                : (roles & WordRoles.InterestMark) != 0 ? PaymentKind.Interest
                : kind;
        }
        return kind;
    }

    private static bool IsAtMachine(PaymentKind kind) => kind is PaymentKind.Cash or PaymentKind.Deposit;

    private static string Operation(BankWords words, int end)
    {
        Span<int> all = stackalloc int[MaxWords];
        var count = MerchantWords.SelectPlain(words, all);
        while (count > 0 && all[count - 1] >= end)
            count--;
        return count == 0 ? "" : Join(words, all[..count], null);
    }

    private static string Join(BankWords words, ReadOnlySpan<int> kept, string? brand)
    {
        Span<char> key = stackalloc char[MaxLength + MaxWords + 16];
        var length = 0;
        if (brand is not null)
        {
            brand.CopyTo(key);
            length = brand.Length;
        }
        foreach (var index in kept)
        {
            if (length > 0)
                key[length++] = ' ';
            var word = MerchantWords.Text(words[index]);
            word.CopyTo(key[length..]);
            length += word.Length;
        }
        return new string(key[..length]);
    }
}
