using FinanceManager.Statements.Text;

namespace FinanceManager.Statements.Mt940;

/// <summary>
/// Reads field 86 as Dutch and other banks write it, with code words between slashes:
/// <c>/TRTP/SEPA OVERBOEKING/NAME/J DOE/REMI/Rent/EREF/NOTPROVIDED</c>.
/// </summary>
internal readonly ref struct Mt940CodeWords
{
    private const int NameInCounterparty = 2;

    public Mt940CodeWords(ReadOnlySpan<char> text)
    {
        var at = Next(text, 0, out var length);
        // Text that only happens to hold a code word is not written this way.
        IsAny = at == 0;
        while (IsAny && at < text.Length)
        {
            var word = text.Slice(at + 1, length);
            var start = at + length + 2;
            at = Next(text, start, out length);
            var value = Trim(text[start..at]);
            if (value.IsEmpty)
                continue;
            switch (word)
            {
                case "NAME" when Payee.IsEmpty:
                    Payee = value;
                    break;
                case "CNTP" when Payee.IsEmpty:
                    Payee = PartOf(text[start..at], NameInCounterparty);
                    break;
                case "REMI" when Purpose.IsEmpty:
                    Purpose = RemittanceOf(value);
                    break;
                case "EREF" when Reference.IsEmpty:
                    Reference = value;
                    break;
                case "TRTP":
                    Kind = value;
                    break;
            }
        }
    }

    public bool IsAny { get; }

    public ReadOnlySpan<char> Payee { get; }

    public ReadOnlySpan<char> Purpose { get; }

    public ReadOnlySpan<char> Reference { get; }

    public ReadOnlySpan<char> Kind { get; }

    /// <summary>The slash before the next code word, or the end.</summary>
    private static int Next(ReadOnlySpan<char> text, int from, out int length)
    {
        length = 0;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] != '/')
                continue;
            length = text[(at + 1)..].IndexOf('/');
            if (length is 3 or 4 && IsCodeWord(text.Slice(at + 1, length)))
                return at;
        }
        return text.Length;
    }

    private static bool IsCodeWord(ReadOnlySpan<char> word) =>
        word
            is "TRTP"
                or "TRCD"
                or "RTRN"
                or "IBAN"
                or "BIC"
                or "NAME"
                or "ADDR"
                or "CNTP"
                or "BENM"
                or "ORDP"
                or "ULTB"
                or "ULTC"
                or "ULTD"
                or "REMI"
                or "EREF"
                or "IREF"
                or "PREF"
                or "MARF"
                or "CSID"
                or "SVCL"
                or "PURP"
                or "ISDT"
                or "OCMT"
                or "CHGS"
                or "EXCH";

    /// <summary>What the payer wrote, or the reference that the payee asked for.</summary>
    private static ReadOnlySpan<char> RemittanceOf(ReadOnlySpan<char> value) =>
        value.StartsWith("USTD/") ? Trim(value[5..])
        : value.StartsWith("STRD/") ? value[(value.LastIndexOf('/') + 1)..]
        : value;

    /// <summary>Parts of one value are separated by slashes too.</summary>
    private static ReadOnlySpan<char> PartOf(ReadOnlySpan<char> value, int index)
    {
        foreach (var range in value.Split('/'))
            if (index-- == 0)
                return Trim(value[range]);
        return default;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> value) => Cleaning.Trim(value.Trim('/'));
}
