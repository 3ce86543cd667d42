using FinanceManager.Domain;

namespace FinanceManager.Statements.Text;

/// <summary>Reads a field that names a currency: an ISO code in any case, or a symbol with one meaning.</summary>
internal static class CurrencyText
{
    /// <returns>Null when it names none that is known.</returns>
    public static Currency? Find(ReadOnlySpan<char> text)
    {
        text = Cleaning.Trim(text);
        Span<char> upper = stackalloc char[3];
        if (text.Length == 3 && text.ToUpperInvariant(upper) == 3 && Currency.TryParse(upper, out var currency))
            return currency;
        var marks = new AmountMarks();
        return marks.Read(text, before: true) && !marks.HasSign ? marks.Currency : null;
    }
}
