namespace FinanceManager.Api.Categorization;

/// <summary>How a bank text begins: what was done, through which payment company, and where the merchant starts.</summary>
internal readonly record struct BankTextOpening(PaymentKind Kind, string? Brand, int MerchantStart)
{
    internal static BankTextOpening Read(BankWords words)
    {
        var kind = PaymentKind.None;
        string? brand = null;
        var (at, operationSeen) = (0, false);
        while (at < words.Count)
        {
            if (BehindStar(words, at, Lexicon.Brands, out var shop) is > 0 and var pastBrand)
                (brand, at) = (shop, pastBrand);
            else if (BehindStar(words, at, Lexicon.Acquirers, out _) is > 0 and var pastAcquirer)
                at = pastAcquirer;
            else if (
                Lexicon.Operations.Longest(words, at, out var kinds) is > 0 and var length
                && length >= Lexicon.Names.Longest(words, at, out _)
                && brand is null
            )
            {
                kind = kinds[0] > kind ? kinds[0] : kind;
                (at, operationSeen) = (at + length, true);
            }
            else if (IsSkipped(words, at, operationSeen))
                at++;
            else
                break;
        }
        return new(kind, brand, at);
    }

    // The place after "PAG*" when a payment company and its star stand here, else 0.
    private static int BehindStar<T>(BankWords words, int at, PhraseTrie<T> names, out T? value)
    {
        value = default;
        var length = names.Longest(words, at, out var values);
        if (length == 0 || words.Before(at + length) != '*')
            return 0;
        value = values[0];
        return at + length;
    }

    private static bool IsSkipped(BankWords words, int at, bool operationSeen)
    {
        var roles = Lexicon.RolesOf(words[at]);
        return (
                operationSeen
                && (roles & (WordRoles.Filler | WordRoles.IdLabel)) != 0
                && Lexicon.Names.Longest(words, at, out _) == 0
            )
            || (
                !MerchantWords.IsNumberedName(words, at)
                && WordShapes.Of(words[at]) is WordShape.Number or WordShape.Code
            )
            || ((roles & WordRoles.Month) != 0 && NextToNumber(words, at));
    }

    private static bool NextToNumber(BankWords words, int at) =>
        (at > 0 && WordShapes.Of(words[at - 1]) is WordShape.Number)
        || (at + 1 < words.Count && WordShapes.Of(words[at + 1]) is WordShape.Number);
}
